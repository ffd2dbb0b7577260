package io.mimiq.gateway;

import io.mimiq.platform.testing.StructureTest;

class GatewayStructureTest extends StructureTest {
    GatewayStructureTest() {
        super("io.mimiq.gateway");
    }
}
