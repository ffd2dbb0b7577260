package io.mimiq.conversation.provider;

import io.mimiq.platform.contracts.knowledge.Disposition;
import io.mimiq.platform.contracts.knowledge.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a provider would change, with a changelog line for the version and a summary for the person.
 *
 * @param account what becomes of the units that no operation cites
 * @param review nothing is applied before a person has agreed
 * @param truncated the provider's output was cut off: the operations are not all it meant to say
 * @param references to take onto the page, when a person asks for them
 */
public record ProposedChangeSet(
        List<Operation> operations,
        List<Disposition> account,
        String changelog,
        String summary,
        boolean review,
        boolean truncated,
        @Nullable FindRelevant references) {

    /**
     * Units of another source that a person asked to have on the page.
     *
     * @param units by their numbers; that of a heading stands for all under it too
     */
    public record FindRelevant(String sourceId, List<Integer> units) {}

    public ProposedChangeSet {
        operations = List.copyOf(operations);
        account = List.copyOf(account);
    }

    public ProposedChangeSet(
            List<Operation> operations,
            List<Disposition> account,
            String changelog,
            String summary,
            boolean review,
            boolean truncated) {
        this(operations, account, changelog, summary, review, truncated, null);
    }
}
