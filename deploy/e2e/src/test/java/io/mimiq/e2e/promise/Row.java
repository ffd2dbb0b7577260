package io.mimiq.e2e.promise;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger says of one promise, as {@code GET /api/privacy/promises} answers it.
 *
 * @param tests those that name it; of a lost promise that no test names any more, those that did
 * @param lastPassedAt when all of them passed last, ISO 8601 in UTC; null when they never did
 * @param commit the code they passed on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Row(
        String id,
        String promise,
        State state,
        List<String> tests,
        @Nullable String lastPassedAt,
        @Nullable String commit) {

    enum State {
        @JsonProperty("proven")
        PROVEN,
        @JsonProperty("unproven")
        UNPROVEN,
        @JsonProperty("lost")
        LOST
    }
}
