package io.mimiq.conversation.provider;

import io.mimiq.platform.contracts.knowledge.Operation;
import java.util.List;

/**
 * What a provider would change, with a changelog line for the version and a summary for the person. Truncated when the
 * provider's output was cut off: then the operations are not all it meant to say.
 */
public record ProposedChangeSet(List<Operation> operations, String changelog, String summary, boolean truncated) {

    public ProposedChangeSet {
        operations = List.copyOf(operations);
    }

    public boolean changesNothing() {
        return operations.isEmpty();
    }
}
