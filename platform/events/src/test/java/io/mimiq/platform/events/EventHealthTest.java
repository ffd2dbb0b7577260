package io.mimiq.platform.events;

import io.mimiq.platform.testing.LocalServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalServers.class)
class EventHealthTest {

    @Test
    void showsThatEventsArrive() {
        Health.awaitUpWithEvents("connected");
    }
}
