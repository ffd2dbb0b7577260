package io.mimiq.platform.events;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(WithoutKafka.class)
class EventHealthWithoutKafkaTest {

    @Test
    void servesHttpAndShowsThatEventsWait() {
        Health.awaitUpWithEvents("waiting for Kafka");
    }
}
