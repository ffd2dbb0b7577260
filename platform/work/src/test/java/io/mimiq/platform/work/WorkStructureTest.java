package io.mimiq.platform.work;

import io.mimiq.platform.testing.StructureTest;

class WorkStructureTest extends StructureTest {
    WorkStructureTest() {
        super("io.mimiq.platform.work");
    }
}
