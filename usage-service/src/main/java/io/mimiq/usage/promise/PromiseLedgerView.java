package io.mimiq.usage.promise;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "PromiseLedger", description = "Every promise, in listed order.")
record PromiseLedgerView(List<PromiseView> items) {

    @Schema(name = "Promise", description = "One promise and the tests that prove it.")
    record PromiseView(
            @Schema(examples = "MQ-09") String id,
            String promise,

            @Schema(
                    description =
                            "proven: every test that names it passed; unproven: not yet proven; lost: it was proven,"
                                    + " but not in the build behind the ledger",
                    enumeration = {"proven", "unproven", "lost"})
            String state,

            @Schema(
                    description = "Module and name of each test",
                    examples = "[\"knowledge-service: VersionResourceTest.deletesAVersion\"]")
            List<String> tests,

            @Schema(description = "When they last all passed; absent if never") @Nullable Instant lastPassedAt,

            @Schema(description = "The commit they passed on; + marks uncommitted changes") @Nullable String commit) {}
}
