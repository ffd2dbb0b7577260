package io.mimiq.usage;

import io.mimiq.platform.testing.StructureTest;

class UsageStructureTest extends StructureTest {
    UsageStructureTest() {
        super("io.mimiq.usage");
    }
}
