package io.mimiq.conversation;

import io.mimiq.platform.testing.StructureTest;

class ConversationStructureTest extends StructureTest {

    ConversationStructureTest() {
        super("io.mimiq.conversation");
    }
}
