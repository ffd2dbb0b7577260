package io.mimiq.conversation.provider.local;

import io.mimiq.conversation.provider.AnswerPart;
import io.mimiq.conversation.provider.AnswerRequest;
import io.mimiq.conversation.provider.local.Question.Wanted;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Answers each part of a question with what says it, word for word, or says that nothing does. */
final class Quotes {

    private static final int MOST = 15;
    private static final String EMPTY = "The page does not say anything yet.";
    private static final String SILENT = "The page does not say: ";
    private static final String DISPUTED = " (disputed: a proposal waits for a decision)";

    private final Embeddings embeddings;
    private final List<AnswerPart> parts = new ArrayList<>();

    Quotes(Embeddings embeddings) {
        this.embeddings = embeddings;
    }

    List<AnswerPart> answer(AnswerRequest request) {
        Library library = new Library(request);
        if (library.passages().isEmpty()) {
            say(EMPTY);
        } else {
            answer(request, library);
        }
        parts.add(new AnswerPart.Finished("end"));
        return parts;
    }

    private void answer(AnswerRequest request, Library library) {
        List<String> before = request.recent().stream()
                .filter(AnswerRequest.Turn::byUser)
                .map(AnswerRequest.Turn::text)
                .toList();
        Search search = new Search(library.passages(), embeddings);
        Set<Passage> single = new LinkedHashSet<>();
        List<String> silent = new ArrayList<>();
        for (String part : Questions.of(request.question())) {
            Question question = Question.of(part, before);
            if (!isListed(question, library)) {
                List<Passage> found = search.best(question);
                single.addAll(found);
                if (found.isEmpty()) {
                    silent.add(part);
                }
            }
        }
        quote(List.copyOf(single), single.size() > 1 || !parts.isEmpty());
        if (!silent.isEmpty()) {
            say((parts.isEmpty() ? "" : "\n\n") + SILENT + capitalised(String.join(" ", silent)));
        }
    }

    private boolean isListed(Question question, Library library) {
        if (question.wanted() == Wanted.TASKS) {
            List<Passage> tasks = library.tasks(question);
            quote(tasks, tasks.size() > 1 || !parts.isEmpty());
            if (!tasks.isEmpty()) {
                return true;
            }
        }
        if (question.wanted() != Wanted.ALL && question.wanted() != Wanted.TASKS) {
            return false;
        }
        Map<String, List<Passage>> groups = library.under(question);
        groups.forEach((heading, passages) -> {
            say((parts.isEmpty() ? "" : "\n\n") + heading + ":\n");
            list(passages);
        });
        return !groups.isEmpty();
    }

    private void list(List<Passage> passages) {
        int shown = Math.min(MOST, passages.size());
        for (int i = 0; i < shown; i++) {
            quote(passages.get(i), (i == 0 ? "- " : "\n- ") + passages.get(i).shown());
        }
        if (shown < passages.size()) {
            say("\n- and " + (passages.size() - shown) + " more");
        }
    }

    private void quote(List<Passage> passages, boolean asList) {
        for (Passage passage : passages.subList(0, Math.min(MOST, passages.size()))) {
            String lead = !asList ? "" : parts.isEmpty() ? "- " : "\n- ";
            quote(passage, lead + (passage.quoted() ? "earlier: " : "") + passage.explained());
        }
    }

    private void quote(Passage passage, String text) {
        String done = Boolean.TRUE.equals(passage.done()) ? " (done)" : "";
        say(text + done + (passage.disputed() ? DISPUTED : ""));
        parts.add(passage.citation());
    }

    private void say(String text) {
        parts.add(new AnswerPart.Delta(text));
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
