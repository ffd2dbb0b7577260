package io.mimiq.conversation.message;

import io.mimiq.platform.contracts.knowledge.ProposedOperation;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What waits for a person, of a note or of a part of one. */
@Schema(name = "ProposalEvent")
public record ProposalEvent(String proposalId, List<ProposedOperation> operations) {

    public ProposalEvent {
        operations = List.copyOf(operations);
    }
}
