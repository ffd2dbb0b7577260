package io.mimiq.platform.contracts.conversation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Asks which messages of a topic say certain things. */
public record FindMessages(@NotNull @Size(max = MOST) List<@NotNull @Valid Wanted> wanted) {

    public static final int MOST = 50_000;

    public FindMessages {
        wanted = wanted == null ? List.of() : List.copyOf(wanted);
    }

    /**
     * One thing that may be said.
     *
     * @param text of it: a message says it as a sentence, item or row of its own, however it is punctuated
     * @param statementIds of what says it, on the page or as a source: an answer that cites one of them says it too
     */
    public record Wanted(
            @NotNull @Size(max = 1 << 20) String text,
            @NotNull @Size(max = 1000) List<@NotNull String> statementIds) {

        public Wanted {
            statementIds = statementIds == null ? List.of() : List.copyOf(statementIds);
        }

        /** Without content, which must not reach a log by accident. */
        @Override
        public String toString() {
            return "Wanted" + statementIds;
        }
    }
}
