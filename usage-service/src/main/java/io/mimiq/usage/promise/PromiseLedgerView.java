package io.mimiq.usage.promise;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "PromiseLedger", description = "Every promise, in the order they are listed in.")
record PromiseLedgerView(List<PromiseView> items) {

    @Schema(name = "Promise", description = "One promise and the tests that prove it.")
    record PromiseView(
            @Schema(examples = "MQ-09") String id,
            String promise,

            @Schema(
                    description =
                            "proven: every test that names it passed; unproven: none does yet; lost: it was proven, and"
                                    + " is not in the build that drew the ledger",
                    enumeration = {"proven", "unproven", "lost"})
            String state,

            @Schema(
                    description = "Module and name of each test",
                    examples = "[\"knowledge-service: VersionResourceTest.deletesAVersion\"]")
            List<String> tests,

            @Schema(description = "When all of them passed last; absent when they never did") @Nullable Instant lastPassedAt,

            @Schema(description = "The code they passed on; with + when it was not committed") @Nullable String commit) {}
}
