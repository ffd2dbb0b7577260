package io.mimiq.conversation.provider.local;

import io.mimiq.conversation.provider.ChangeSetRequest;
import io.mimiq.conversation.provider.ProposedChangeSet;
import io.mimiq.platform.contracts.knowledge.Disposition.State;
import java.util.List;
import java.util.Set;

/** Proposes to take back the one statement that a person names. In doubt it proposes nothing and says so. */
final class Retraction {

    private Retraction() {}

    static ProposedChangeSet propose(ChangeSetRequest request, Instruction instruction) {
        Draft draft = new Draft(request);
        List<Known> meant = meant(
                new Page(request.knowledge()), instruction.what(request.source().text()));
        if (meant.size() == 1) {
            request.source().units().forEach(unit -> draft.retract(unit, meant.get(0)));
            String quote = Titles.quoted(meant.get(0).text());
            return draft.proposed("Take back " + quote, "Take back " + quote + ".");
        }
        request.source().units().forEach(unit -> draft.account(unit, State.INSTRUCTION, null));
        String reason = meant.isEmpty()
                ? "no statement of the page has these words."
                : meant.size() + " statements have these words. Name one in its own words.";
        return draft.proposed("Nothing new", "Nothing was taken back: " + reason);
    }

    /** The same sentence, or else what has all words of it. */
    private static List<Known> meant(Page page, String what) {
        String same = Titles.key(what);
        Set<String> words = Words.distinct(what);
        List<Known> literal = page.statements.stream()
                .filter(known -> Titles.key(known.text()).equals(same))
                .toList();
        return !literal.isEmpty() || words.isEmpty()
                ? literal
                : page.statements.stream()
                        .filter(known -> Words.distinct(known.text()).containsAll(words))
                        .toList();
    }
}
