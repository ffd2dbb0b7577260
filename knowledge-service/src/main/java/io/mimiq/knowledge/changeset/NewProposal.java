package io.mimiq.knowledge.changeset;

import java.util.List;

/** Operations of one source that a person is to decide about. */
public record NewProposal(String id, String sourceId, String changelog, List<Proposed> operations) {

    public NewProposal {
        operations = List.copyOf(operations);
    }
}
