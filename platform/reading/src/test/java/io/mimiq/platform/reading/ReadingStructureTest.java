package io.mimiq.platform.reading;

import io.mimiq.platform.testing.StructureTest;

class ReadingStructureTest extends StructureTest {
    ReadingStructureTest() {
        super("io.mimiq.platform.reading");
    }
}
