package io.mimiq.knowledge;

import io.mimiq.platform.testing.ContractSuite;
import io.mimiq.platform.testing.LocalServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(LocalServers.class)
@WithTestResource(Neighbours.class)
class KnowledgeContractTest extends ContractSuite {}
