package io.mimiq.auth;

import io.mimiq.platform.testing.ContractSuite;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(AuthServers.class)
class AuthContractTest extends ContractSuite {}
