package io.mimiq.knowledge.changeset;

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

    private List<ProposedView> wishes() {
        return operations.stream()
                .map(ProposedView::of)
                .map(ProposedView::withoutIds)
                .toList();
    }
}
