package io.mimiq.knowledge;

import io.mimiq.platform.testing.StructureTest;

class KnowledgeStructureTest extends StructureTest {

    KnowledgeStructureTest() {
        super("io.mimiq.knowledge");
    }
}
