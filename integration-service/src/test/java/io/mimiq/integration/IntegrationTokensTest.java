package io.mimiq.integration;

import io.mimiq.platform.testing.LocalServers;
import io.mimiq.platform.testing.TokenRejectionSuite;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(LocalServers.class)
@WithTestResource(Neighbours.class)
class IntegrationTokensTest extends TokenRejectionSuite {

    IntegrationTokensTest() {
        super("integration-service", "GET /api/integrations/confluence");
    }
}
