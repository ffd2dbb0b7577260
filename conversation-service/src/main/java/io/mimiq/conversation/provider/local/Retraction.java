package io.mimiq.conversation.provider.local;

import io.mimiq.conversation.provider.ChangeSetRequest;
import io.mimiq.conversation.provider.ProposedChangeSet;
import io.mimiq.platform.contracts.knowledge.Disposition.State;
import java.util.List;
import java.util.Set;

/** Proposes to take back the one statement that a person names. In doubt it proposes nothing and says so. */
final class Retraction {

    private static final int LONGEST = 120;

    private final ChangeSetRequest request;
    private final List<Known> page;

    Retraction(ChangeSetRequest request) {
        this.request = request;
        this.page = new Page(request.knowledge()).statements();
    }

    ProposedChangeSet propose(Instruction instruction) {
        Draft draft = new Draft(request);
        String what = request.source().text().substring(instruction.start(), instruction.end());
        List<Known> meant = meant(what);
        if (meant.size() == 1) {
            request.source().units().forEach(unit -> draft.retract(unit, meant.get(0)));
            String quote = "“" + Titles.cut(meant.get(0).statement().text(), LONGEST) + "”";
            return new ProposedChangeSet(
                    draft.operations(), draft.account(), "Taken back: " + quote, "For your review: take back " + quote + ".", true, false);
        }
        request.source().units().forEach(unit -> draft.account(unit, State.INSTRUCTION));
        String summary = meant.isEmpty()
                ? "Nothing was taken back: the page has no statement with these words."
                : "Nothing was taken back: " + meant.size() + " statements may be meant. Name one in its own words.";
        return new ProposedChangeSet(draft.operations(), draft.account(), "Nothing new", summary, false, false);
    }

    /** The same sentence, or else what has all words of it. */
    private List<Known> meant(String what) {
        String same = Claim.of(what).same();
        List<Known> literal = page.stream()
                .filter(known -> known.claim().same().equals(same))
                .toList();
        Set<String> words = Words.distinct(what);
        if (!literal.isEmpty() || words.isEmpty()) {
            return literal;
        }
        return page.stream()
                .filter(known -> Words.distinct(known.statement().text()).containsAll(words))
                .toList();
    }
}
