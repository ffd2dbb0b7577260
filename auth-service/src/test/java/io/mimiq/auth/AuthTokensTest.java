package io.mimiq.auth;

import io.mimiq.platform.testing.TokenRejectionSuite;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(AuthServers.class)
class AuthTokensTest extends TokenRejectionSuite {
    AuthTokensTest() {
        super("auth-service", "GET /api/auth/me");
    }
}
