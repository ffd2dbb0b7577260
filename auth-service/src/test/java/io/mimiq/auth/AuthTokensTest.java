package io.mimiq.auth;

import io.mimiq.platform.testing.InternalTokenRejectionSuite;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(AuthServers.class)
class AuthTokensTest extends InternalTokenRejectionSuite {
    AuthTokensTest() {
        super("auth-service", "GET /api/auth/me", "GET /internal/users/u/exports/sessions", "exports:read");
    }
}
