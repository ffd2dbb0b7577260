package io.mimiq.platform.persistence;

import io.mimiq.platform.testing.StructureTest;

class PersistenceStructureTest extends StructureTest {
    PersistenceStructureTest() {
        super("io.mimiq.platform.persistence");
    }
}
