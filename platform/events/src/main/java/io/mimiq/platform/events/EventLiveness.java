package io.mimiq.platform.events;

import io.smallrye.reactive.messaging.kafka.KafkaConnector;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;

/** Down once a channel has terminated, which only a restart fixes. Kafka being down does not terminate a channel. */
@Liveness
class EventLiveness implements HealthCheck {

    private final KafkaConnector kafka;

    EventLiveness(@Connector(KafkaConnector.CONNECTOR_NAME) KafkaConnector kafka) {
        this.kafka = kafka;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Event channels")
                .status(kafka.getLiveness().isOk())
                .build();
    }
}
