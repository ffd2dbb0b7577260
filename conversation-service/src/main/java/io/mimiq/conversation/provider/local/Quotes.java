package io.mimiq.conversation.provider.local;

import io.mimiq.conversation.provider.AnswerPart;
import io.mimiq.conversation.provider.AnswerRequest;
import io.mimiq.platform.contracts.knowledge.StatementStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Answers each part of a question with the statement that says it, word for word, or says that the page does not. */
final class Quotes {

    private static final String EMPTY = "The page does not say anything yet.";
    private static final String SILENT = "The page does not say: ";
    private static final String DISPUTED = " (disputed: a proposal waits for a decision)";

    private final Embeddings embeddings;

    Quotes(Embeddings embeddings) {
        this.embeddings = embeddings;
    }

    List<AnswerPart> answer(AnswerRequest request) {
        List<AnswerPart> parts = new ArrayList<>();
        if (request.knowledge().statements().isEmpty()) {
            parts.add(new AnswerPart.Delta(EMPTY));
        } else {
            answer(request, parts);
        }
        parts.add(new AnswerPart.Finished("end"));
        return parts;
    }

    private void answer(AnswerRequest request, List<AnswerPart> parts) {
        Map<String, Set<String>> fullNames = new HashMap<>();
        List<Known> known = Known.of(request.knowledge(), embeddings, fullNames);
        List<Question> questions = Questions.of(request, new Referents(fullNames));
        Relevance relevance = new Relevance(known, embeddings);
        Map<Known, Question> quoted = new LinkedHashMap<>();
        List<Question> silent = new ArrayList<>();
        for (Question question : questions) {
            List<Known> found = relevance.best(question);
            if (found.isEmpty()) {
                silent.add(question);
            }
            found.forEach(each -> quoted.putIfAbsent(each, question));
        }
        quote(quoted, known, parts);
        if (!silent.isEmpty()) {
            parts.add(new AnswerPart.Delta(quoted.isEmpty() ? silence(silent) : "\n\n" + silence(silent)));
        }
    }

    private static void quote(Map<Known, Question> quoted, List<Known> page, List<AnswerPart> parts) {
        Known before = null;
        for (Map.Entry<Known, Question> quote : quoted.entrySet()) {
            Known known = quote.getKey();
            String lead = quoted.size() == 1 ? "" : before == null ? "- " : "\n- ";
            boolean clear =
                    before == null ? names(quote.getValue(), known) : page.indexOf(before) == page.indexOf(known) - 1;
            String text = clear ? known.statement().text() : known.resolved().explained();
            parts.add(new AnswerPart.Delta(
                    lead + text + (known.statement().status() == StatementStatus.CONFLICTING ? DISPUTED : "")));
            parts.add(AnswerPart.Citation.of(known.statement()));
            before = known;
        }
    }

    /** Whether the question says itself what the statement refers to. */
    private static boolean names(Question question, Known known) {
        return question.keys().contains(known.claim().topic().head());
    }

    private static String silence(List<Question> questions) {
        return SILENT
                + String.join(
                        " ",
                        questions.stream()
                                .map(question -> Referents.capitalised(question.text()))
                                .toList());
    }
}
