package io.mimiq.platform.events;

import io.smallrye.reactive.messaging.kafka.KafkaConnector;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import org.apache.kafka.common.Metric;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;

/**
 * Reports whether events can arrive. Always up: while Kafka is down events wait, which is no reason to take HTTP
 * traffic away from the service.
 */
@Readiness
class EventReadiness implements HealthCheck {

    private final KafkaConnector kafka;

    EventReadiness(@Connector(KafkaConnector.CONNECTOR_NAME) KafkaConnector kafka) {
        this.kafka = kafka;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("Events").up();
        for (String channel : kafka.getConsumerChannels()) {
            boolean connected = kafka.getConsumers(channel).stream().anyMatch(EventReadiness::isConnected);
            response.withData(channel, connected ? "connected" : "waiting for Kafka");
        }
        return response.build();
    }

    private static boolean isConnected(KafkaConsumer<?, ?> consumer) {
        return consumer.unwrap().metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals("connection-count"))
                .map(Metric::metricValue)
                .anyMatch(count -> count instanceof Number number && number.doubleValue() > 0);
    }
}
