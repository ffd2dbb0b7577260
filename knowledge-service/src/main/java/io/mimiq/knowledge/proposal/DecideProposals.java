package io.mimiq.knowledge.proposal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Decisions about several proposals, in the order in which they are to be carried out. */
record DecideProposals(
        @NotNull @Size(min = 1, max = DecideProposals.MAX) List<@NotNull @Valid One> decisions) {

    static final int MAX = 100;

    /** What a person decides about one of them. */
    @Schema(name = "DecideOneOfProposals")
    record One(@NotNull String proposalId, @NotNull @Valid DecideProposal decision) {}
}
