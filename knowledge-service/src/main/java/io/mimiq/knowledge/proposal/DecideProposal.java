package io.mimiq.knowledge.proposal;

import io.mimiq.platform.contracts.knowledge.ApplyChangeSet;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person decides: every operation of the proposal is in exactly one list.
 *
 * @param both what shall stand beside what it would replace
 * @param basis of the proposal as it was read; the decision is refused if that is another by now. Without one it is
 *     about whatever the page says now
 */
record DecideProposal(
        @Nullable @Size(max = DecideProposal.MAX) List<@NotNull String> accept,
        @Nullable @Size(max = DecideProposal.MAX) List<@NotNull String> reject,
        @Nullable @Size(max = DecideProposal.MAX) List<@NotNull String> both,
        @Nullable @Size(max = DecideProposal.MAX_BASIS) String basis) {

    static final int MAX = ApplyChangeSet.MAX_OPERATIONS;
    static final int MAX_BASIS = 64;

    Decision decision() {
        return new Decision(set(accept), set(reject), set(both));
    }

    private static Set<String> set(@Nullable List<String> ids) {
        return ids == null ? Set.of() : new LinkedHashSet<>(ids);
    }
}
