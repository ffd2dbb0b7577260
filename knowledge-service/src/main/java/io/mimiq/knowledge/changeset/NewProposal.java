package io.mimiq.knowledge.changeset;

import io.mimiq.platform.contracts.knowledge.ProposedOperation;
import java.util.List;

/** Operations of one source that a person is to decide about. */
public record NewProposal(String id, String sourceId, String changelog, List<Proposed> operations) {

    public NewProposal {
        operations = List.copyOf(operations);
    }

    /** Whether it asks the same because of the same source, whatever its operations are called. */
    public boolean isSameAs(NewProposal other) {
        return sourceId.equals(other.sourceId) && wishes().equals(other.wishes());
    }

    private List<ProposedOperation> wishes() {
        return operations.stream()
                .map(Proposed::view)
                .map(NewProposal::withoutIds)
                .toList();
    }

    /** What it says apart from what it is called. */
    private static ProposedOperation withoutIds(ProposedOperation view) {
        return new ProposedOperation(
                "", view.type(), null, null, view.level(), view.text(), view.previousText(), view.quote());
    }
}
