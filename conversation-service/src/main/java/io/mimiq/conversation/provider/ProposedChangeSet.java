package io.mimiq.conversation.provider;

import io.mimiq.platform.contracts.knowledge.Disposition;
import io.mimiq.platform.contracts.knowledge.Operation;
import java.util.List;

/**
 * What a provider would change, with a changelog line for the version and a summary for the person.
 *
 * @param account what becomes of the units that no operation cites
 * @param review nothing is applied before a person has agreed
 * @param truncated the provider's output was cut off: the operations are not all it meant to say
 */
public record ProposedChangeSet(
        List<Operation> operations,
        List<Disposition> account,
        String changelog,
        String summary,
        boolean review,
        boolean truncated) {

    public ProposedChangeSet {
        operations = List.copyOf(operations);
        account = List.copyOf(account);
    }
}
