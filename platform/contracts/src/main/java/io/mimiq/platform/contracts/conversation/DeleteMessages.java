package io.mimiq.platform.contracts.conversation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Messages to delete for good. Those that are gone, or belong to a running answer, are left alone. */
public record DeleteMessages(@NotNull @Size(max = 10_000) List<@NotNull String> ids) {

    public DeleteMessages {
        ids = ids == null ? List.of() : List.copyOf(ids);
    }
}
