package io.mimiq.platform.crypto;

import io.mimiq.platform.testing.StructureTest;

class CryptoStructureTest extends StructureTest {
    CryptoStructureTest() {
        super("io.mimiq.platform.crypto");
    }
}
