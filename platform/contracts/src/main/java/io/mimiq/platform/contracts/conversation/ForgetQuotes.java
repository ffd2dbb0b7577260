package io.mimiq.platform.contracts.conversation;

import io.mimiq.platform.contracts.conversation.FindMessages.Wanted;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What answers are no longer to quote, since its source is deleted.
 *
 * @param forgotten texts, and the ids of statements and sources of which no words are to stay
 */
public record ForgetQuotes(
        @NotNull @Size(max = FindMessages.MOST) List<@NotNull @Valid Wanted> forgotten) {

    public ForgetQuotes {
        forgotten = forgotten == null ? List.of() : List.copyOf(forgotten);
    }
}
