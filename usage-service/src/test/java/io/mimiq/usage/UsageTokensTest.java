package io.mimiq.usage;

import io.mimiq.platform.testing.InternalTokenRejectionSuite;
import io.mimiq.platform.testing.LocalServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(LocalServers.class)
class UsageTokensTest extends InternalTokenRejectionSuite {
    UsageTokensTest() {
        super("usage-service", "GET /api/usage", "POST /internal/users/u/reservations", "budget:reserve");
    }
}
