package io.mimiq.conversation.provider.local;

import io.mimiq.conversation.provider.AnswerPart;
import io.mimiq.conversation.provider.AnswerRequest;
import io.mimiq.conversation.provider.local.Question.Wanted;
import io.mimiq.platform.reading.Form;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Answers each part of a question with what says it, word for word, or says that nothing does. */
final class Quotes {

    private static final int MOST = 15;
    private static final Set<Wanted> LISTS = EnumSet.of(Wanted.ALL, Wanted.STEPS, Wanted.TASKS);
    private static final String EMPTY = "The page does not say anything yet.";
    private static final String SILENT = "The page does not say: ";
    private static final String DISPUTED = " (disputed: a proposal waits for a decision)";

    private final List<AnswerPart> parts = new ArrayList<>();

    List<AnswerPart> answer(AnswerRequest request) {
        Library library = new Library(request);
        if (library.passages.isEmpty()) {
            say(EMPTY);
        } else {
            answer(request, library);
        }
        parts.add(new AnswerPart.Finished("end"));
        return parts;
    }

    private void answer(AnswerRequest request, Library library) {
        Search search = new Search(library.passages);
        Set<Passage> single = new LinkedHashSet<>();
        List<String> silent = new ArrayList<>();
        for (Question question : Question.of(request)) {
            List<Passage> tasks = question.wanted() == Wanted.TASKS ? library.tasks(question) : List.of();
            Map<String, List<Passage>> groups = LISTS.contains(question.wanted()) ? library.under(question) : Map.of();
            List<Passage> found = !tasks.isEmpty() || !groups.isEmpty() ? tasks : search.best(question);
            if (tasks.isEmpty()) {
                groups.forEach(this::list);
            }
            if (question.wanted() == Wanted.STEPS
                    && !found.isEmpty()
                    && Forms.isOrdered(found.get(0).form())) {
                list(found.get(0).above().get(found.get(0).headings() - 1), library.with(found.get(0)));
            } else {
                single.addAll(found);
            }
            if (found.isEmpty() && groups.isEmpty()) {
                silent.add(question.text());
            }
        }
        quote(single);
        if (!silent.isEmpty()) {
            String text = String.join(" ", silent);
            say(gap() + SILENT + text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1));
        }
    }

    private void list(String heading, List<Passage> passages) {
        say(gap() + heading + ":");
        for (Passage passage : passages.subList(0, Math.min(MOST, passages.size()))) {
            quote(passage, passage.form().block() == Form.Block.CODE ? "" : "\n- ", passage.text());
        }
        if (passages.size() > MOST) {
            say("\n- and " + (passages.size() - MOST) + " more");
        }
    }

    private void quote(Set<Passage> passages) {
        String lead = gap();
        for (Passage passage : passages) {
            quote(passage, lead + (passages.size() == 1 ? "" : "- "), passage.explained());
            lead = "\n";
        }
    }

    private void quote(Passage passage, String lead, String text) {
        String done = Boolean.TRUE.equals(Forms.task(passage.form())) ? " (done)" : "";
        say(lead + (passage.isQuoted() ? "earlier: " : "") + text + done + (passage.isDisputed() ? DISPUTED : ""));
        parts.add(passage.citation());
    }

    private String gap() {
        return parts.isEmpty() ? "" : "\n\n";
    }

    private void say(String text) {
        parts.add(new AnswerPart.Delta(text));
    }
}
