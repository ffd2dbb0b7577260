package io.mimiq.integration;

import io.mimiq.platform.testing.StructureTest;

class IntegrationStructureTest extends StructureTest {

    IntegrationStructureTest() {
        super("io.mimiq.integration");
    }
}
