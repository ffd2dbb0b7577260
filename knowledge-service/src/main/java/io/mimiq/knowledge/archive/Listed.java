package io.mimiq.knowledge.archive;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * An entry that was written.
 *
 * @param size in bytes, as are those of {@code sha256}, before compression
 * @param records how many there are in a file with one a line; absent for other files
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Listed(
        String name, long size, String sha256, @Nullable Long records) {}
