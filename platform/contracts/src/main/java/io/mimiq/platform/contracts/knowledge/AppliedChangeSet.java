package io.mimiq.platform.contracts.knowledge;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of a change set.
 *
 * @param version made by what was applied
 * @param proposalId of what waits for a person
 * @param account what became of the units it accounts for
 */
@Schema(name = "ChangeSetView")
public record AppliedChangeSet(
        @Nullable Integer version,
        @Nullable String proposalId,
        List<String> applied,
        List<ProposedOperation> proposed,
        AccountSummary account) {

    public AppliedChangeSet with(int newer) {
        return new AppliedChangeSet(newer, proposalId, applied, proposed, account);
    }
}
