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
        this.page = new Page(request.knowledge()).statements;
    }

    ProposedChangeSet propose(Instruction instruction) {
        Draft draft = new Draft(request);
        List<Known> meant = meant(request.source().text().substring(instruction.start(), instruction.end()));
        if (meant.size() == 1) {
            request.source().units().forEach(unit -> draft.retract(unit, meant.get(0)));
            String quote = "“" + Titles.cut(meant.get(0).statement().text(), LONGEST) + "”";
            return draft.proposed("Take back " + quote, "For your review: take back " + quote + ".");
        }
        request.source().units().forEach(unit -> draft.account(unit, State.INSTRUCTION, null));
        String reason = meant.isEmpty()
                ? "no statement of the page has these words."
                : meant.size() + " statements have these words. Name one in its own words.";
        return draft.proposed("Nothing new", "Nothing was taken back: " + reason);
    }

    /** The same sentence, or else what has all words of it. */
    private List<Known> meant(String what) {
        String same = Claim.of(what).same();
        Set<String> words = Words.distinct(what);
        List<Known> literal =
                page.stream().filter(known -> known.claim().same().equals(same)).toList();
        return !literal.isEmpty() || words.isEmpty()
                ? literal
                : page.stream()
                        .filter(known ->
                                Words.distinct(known.statement().text()).containsAll(words))
                        .toList();
    }
}
