package io.mimiq.knowledge;

import io.mimiq.platform.testing.LocalServers;
import io.mimiq.platform.testing.TokenRejectionSuite;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(LocalServers.class)
class KnowledgeTokensTest extends TokenRejectionSuite {

    KnowledgeTokensTest() {
        super("knowledge-service", "GET /api/topics", "GET /internal/users/u/topics/t", "knowledge:read");
    }
}
