package io.mimiq.platform.contracts.conversation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A message that says something that was asked for.
 *
 * @param answer whether the assistant said it
 * @param label how it begins
 * @param said the places in the list of what was asked for, from 0
 */
public record FoundMessage(
        String id,
        boolean answer,
        String label,

        @Schema(description = "Places in the list of what was wanted, from 0")
        List<Integer> said) {

    public FoundMessage {
        said = List.copyOf(said);
    }

    /** Without content, which must not reach a log by accident. */
    @Override
    public String toString() {
        return "FoundMessage[" + id + "]";
    }
}
