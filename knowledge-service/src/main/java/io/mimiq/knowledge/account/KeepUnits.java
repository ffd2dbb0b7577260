package io.mimiq.knowledge.account;

import io.mimiq.platform.contracts.knowledge.ApplyChangeSet;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Units of a source to take onto the page.
 *
 * @param units their numbers; that of a heading stands for all under it too
 */
record KeepUnits(
        @NotNull @Size(min = 1, max = ApplyChangeSet.MAX_UNITS) List<@NotNull Integer> units) {}
