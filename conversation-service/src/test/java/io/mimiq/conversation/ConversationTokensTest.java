package io.mimiq.conversation;

import io.mimiq.conversation.neighbours.Neighbours;
import io.mimiq.platform.testing.InternalTokenRejectionSuite;
import io.mimiq.platform.testing.LocalServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(LocalServers.class)
@WithTestResource(Neighbours.class)
class ConversationTokensTest extends InternalTokenRejectionSuite {

    ConversationTokensTest() {
        super(
                "conversation-service",
                "GET /api/topics/some-topic/messages",
                "POST /internal/users/u/topics/t/messages/search",
                "messages:read");
    }
}
