package io.mimiq.platform.events;

import io.smallrye.reactive.messaging.kafka.KafkaConnector;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;

/** A channel that ended for good only comes back with the process. Kafka being away is not such an end. */
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
