package io.mimiq.platform.events;

import io.mimiq.platform.testing.StructureTest;

class EventsStructureTest extends StructureTest {
    EventsStructureTest() {
        super("io.mimiq.platform.events");
    }
}
