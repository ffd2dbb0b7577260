package io.mimiq.platform.storage;

import io.mimiq.platform.testing.StructureTest;

class StorageStructureTest extends StructureTest {
    StorageStructureTest() {
        super("io.mimiq.platform.storage");
    }
}
