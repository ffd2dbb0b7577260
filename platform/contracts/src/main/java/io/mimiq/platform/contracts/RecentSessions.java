package io.mimiq.platform.contracts;

import static java.util.stream.Collectors.toMap;

import io.mimiq.platform.web.security.EndedSessions;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;

/**
 * Where a process begins to hear of sessions: so long ago that no access token from before still lives. (Kafka's own
 * {@code auto.offset.reset=by_duration} reads nothing at all of a topic that is empty at the time.)
 */
@Singleton
@Identifier("recent-sessions") class RecentSessions implements KafkaConsumerRebalanceListener {
    private final Clock clock;

    RecentSessions(Clock clock) {
        this.clock = clock;
    }

    /** The ends are looked up first, so that nothing that is published meanwhile is missed. */
    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        long since = clock.instant().minus(EndedSessions.REMEMBERED).toEpochMilli();
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<TopicPartition, OffsetAndTimestamp> recent =
                consumer.offsetsForTimes(partitions.stream().collect(toMap(partition -> partition, any -> since)));
        ends.forEach((partition, end) -> {
            OffsetAndTimestamp first = recent.get(partition);
            consumer.seek(partition, first == null ? end : first.offset());
        });
    }
}
