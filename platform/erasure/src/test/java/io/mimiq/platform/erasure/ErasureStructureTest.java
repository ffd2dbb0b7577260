package io.mimiq.platform.erasure;

import io.mimiq.platform.testing.StructureTest;

class ErasureStructureTest extends StructureTest {
    ErasureStructureTest() {
        super("io.mimiq.platform.erasure");
    }
}
