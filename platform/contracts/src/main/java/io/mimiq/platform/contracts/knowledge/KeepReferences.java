package io.mimiq.platform.contracts.knowledge;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * References to take onto the page, as a person asked for in a message.
 *
 * @param id of the request: sent again, it has a single effect
 * @param units of the source, by their numbers; that of a heading stands for all under it too
 */
public record KeepReferences(
        @NotBlank @Size(max = 200) String id,

        @NotNull @Size(min = 1, max = ApplyChangeSet.MAX_UNITS) List<@NotNull Integer> units) {}
