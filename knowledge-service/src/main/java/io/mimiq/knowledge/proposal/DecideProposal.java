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
 * @param both conflicts where the existing statement and the alternative shall both stand
 */
record DecideProposal(
        @Nullable @Size(max = DecideProposal.MAX) List<@NotNull String> accept,
        @Nullable @Size(max = DecideProposal.MAX) List<@NotNull String> reject,
        @Nullable @Size(max = DecideProposal.MAX) List<@NotNull String> both) {

    static final int MAX = ApplyChangeSet.MAX_OPERATIONS;

    Decision decision() {
        return new Decision(set(accept), set(reject), set(both));
    }

    private static Set<String> set(@Nullable List<String> ids) {
        return ids == null ? Set.of() : new LinkedHashSet<>(ids);
    }
}
