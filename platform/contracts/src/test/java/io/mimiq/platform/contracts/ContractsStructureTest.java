package io.mimiq.platform.contracts;

import io.mimiq.platform.testing.StructureTest;

class ContractsStructureTest extends StructureTest {
    ContractsStructureTest() {
        super("io.mimiq.platform.contracts");
    }
}
