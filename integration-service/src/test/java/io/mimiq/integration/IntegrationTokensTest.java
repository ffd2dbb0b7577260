package io.mimiq.integration;

import io.mimiq.platform.testing.InternalTokenRejectionSuite;
import io.mimiq.platform.testing.LocalServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(LocalServers.class)
@WithTestResource(Neighbours.class)
class IntegrationTokensTest extends InternalTokenRejectionSuite {

    IntegrationTokensTest() {
        super(
                "integration-service",
                "GET /api/integrations/confluence",
                "GET /internal/users/u/exports/confluence-connection",
                "exports:read");
    }
}
