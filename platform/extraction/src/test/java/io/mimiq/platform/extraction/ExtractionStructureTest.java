package io.mimiq.platform.extraction;

import io.mimiq.platform.testing.StructureTest;

class ExtractionStructureTest extends StructureTest {
    ExtractionStructureTest() {
        super("io.mimiq.platform.extraction");
    }
}
