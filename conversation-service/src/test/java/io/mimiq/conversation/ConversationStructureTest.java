package io.mimiq.conversation;

import io.mimiq.conversation.provider.local.Intents;
import io.mimiq.platform.testing.StructureTest;
import java.util.Map;

class ConversationStructureTest extends StructureTest {

    ConversationStructureTest() {
        super("io.mimiq.conversation", Map.of(Intents.class.getName(), 301));
    }
}
