package io.mimiq.knowledge;

import io.mimiq.platform.testing.InternalTokenRejectionSuite;
import io.mimiq.platform.testing.LocalServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(LocalServers.class)
@WithTestResource(Neighbours.class)
class KnowledgeTokensTest extends InternalTokenRejectionSuite {

    KnowledgeTokensTest() {
        super("knowledge-service", "GET /api/topics", "GET /internal/users/u/topics/t", "knowledge:read");
    }
}
