package io.mimiq.conversation.provider.local;

import io.mimiq.conversation.knowledge.Knowledge;
import io.mimiq.conversation.knowledge.Knowledge.Statement;
import io.mimiq.conversation.provider.AnswerPart;
import io.mimiq.conversation.provider.AnswerRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Answers a question with the statements that are nearest to it, or says that none is near. */
final class Quotes {

    private static final String NOTHING = "Nothing known in this topic answers that yet.";
    private static final String DISPUTED = " (disputed: a proposal waits for a decision)";
    private static final int MOST = 5;
    private static final double ANSWERS = 0.45;
    private static final double BEHIND_THE_BEST = 0.15;
    private static final double SHARED_WORDS = 0.2;

    private final Embeddings embeddings;

    Quotes(Embeddings embeddings) {
        this.embeddings = embeddings;
    }

    private record Scored(Statement statement, double score) {}

    List<AnswerPart> answer(AnswerRequest request) {
        var best = best(request);
        var parts = new ArrayList<AnswerPart>();
        if (best.isEmpty()) {
            parts.add(new AnswerPart.Delta(NOTHING));
        } else if (best.size() == 1) {
            quote(best.get(0).statement(), "", parts);
        } else {
            parts.add(new AnswerPart.Delta("This is what is known:\n"));
            best.forEach(scored -> quote(scored.statement(), "\n- ", parts));
        }
        parts.add(new AnswerPart.Finished("end"));
        return parts;
    }

    private static void quote(Statement statement, String before, List<AnswerPart> parts) {
        parts.add(new AnswerPart.Delta(before + statement.text() + (statement.disputed() ? DISPUTED : "")));
        parts.add(AnswerPart.Citation.of(statement));
    }

    private List<Scored> best(AnswerRequest request) {
        var question = embeddings.of(request.question());
        var words = Claim.of(request.question()).content();
        var headings = headings(request.knowledge());
        var scored = request.knowledge().statements().stream()
                .map(statement -> score(statement, question, words, headings.getOrDefault(statement.sectionId(), "")))
                .sorted((a, b) -> Double.compare(b.score(), a.score()))
                .limit(MOST)
                .toList();
        double least = scored.isEmpty() ? 0 : Math.max(ANSWERS, scored.get(0).score() - BEHIND_THE_BEST);
        return scored.stream().filter(candidate -> candidate.score() >= least).toList();
    }

    private Scored score(Statement statement, Embedding question, Set<String> words, String heading) {
        var said = Claim.of(statement.text());
        return new Scored(
                statement, closeness(question, statement.text(), said, heading) + SHARED_WORDS * share(words, said));
    }

    /** A sentence without a subject of its own, such as "It has three floors", is understood only under its heading. */
    private double closeness(Embedding question, String text, Claim said, String heading) {
        double alone = question.cosine(embeddings.of(text));
        return heading.isEmpty() || !said.subject().isEmpty()
                ? alone
                : Math.max(alone, question.cosine(embeddings.of(heading + ": " + text)));
    }

    private static double share(Set<String> words, Claim said) {
        return words.isEmpty()
                ? 0
                : (double) words.stream().filter(said.content()::contains).count() / words.size();
    }

    private static Map<String, String> headings(Knowledge knowledge) {
        var headings = new HashMap<String, String>();
        knowledge.sections().forEach(section -> headings.put(section.id(), section.heading()));
        return headings;
    }
}
