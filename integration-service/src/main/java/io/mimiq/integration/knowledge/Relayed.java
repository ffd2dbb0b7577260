package io.mimiq.integration.knowledge;

import io.mimiq.platform.web.ErrorCode;
import io.mimiq.platform.web.Problem;

/** What knowledge-service says of a person's file, which it alone can judge. */
record Relayed(String code, int status, String title) implements ErrorCode {

    static Relayed of(Problem problem) {
        return new Relayed(problem.code(), problem.status(), problem.title());
    }
}
