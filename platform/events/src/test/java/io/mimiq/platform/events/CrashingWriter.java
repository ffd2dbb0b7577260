package io.mimiq.platform.events;

import com.mongodb.reactivestreams.client.MongoClients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.mimiq.platform.crypto.PrivateKeyFile;
import io.quarkus.mongodb.impl.ReactiveMongoClientImpl;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A process made to be killed: writes documents with events and relays them, with the outbox and the producer of
 * production. Prints {@code stored ID} after each acknowledged write.
 */
public final class CrashingWriter {

    /** Where the process stands still, says {@code stuck} and waits for its end. */
    enum StandStill {
        NEVER,
        BEFORE_PUBLISH,
        BEFORE_REMOVAL
    }

    static final String SERVICE = "events-test";

    private CrashingWriter() {}

    public static void main(String[] args) {
        String database = args[0];
        StandStill standStill = StandStill.valueOf(args[1]);
        ReactiveMongoClientImpl mongo = new ReactiveMongoClientImpl(MongoClients.create(System.getProperty("mongo")));
        EventsConfig config = config(standStill);
        StandingStillPublisher publisher = new StandingStillPublisher(System.getProperty("kafka"), standStill);
        EventSigner signer = new EventSigner(SERVICE, PrivateKeyFile.read(Path.of(System.getProperty("key"))));
        Outbox outbox = new Outbox(
                mongo, database, SERVICE, signer, publisher, config, Clock.systemUTC(), new SimpleMeterRegistry());
        Things things = new Things(mongo, database);
        for (int number = 0; ; number++) {
            String id = things.insert(outbox.event(database, null, new TestApp.BatchData(number)));
            say("stored " + id);
            outbox.relay("things", id).await().indefinitely();
        }
    }

    /** Production's; but who is to stand still at one place must not be timed out on a slow machine before it is there. */
    static EventsConfig config(StandStill standStill) {
        return new SmallRyeConfigBuilder()
                .withMapping(EventsConfig.class)
                .withDefaultValue("mimiq.events.relay-timeout", standStill == StandStill.NEVER ? "PT2S" : "PT2M")
                .build()
                .getConfigMapping(EventsConfig.class);
    }

    /** The test reads this process by its output. */
    @SuppressWarnings("SystemOut")
    private static void say(String line) {
        System.out.println(line);
    }

    private static final class StandingStillPublisher extends EventPublisher {

        private final StandStill standStill;

        StandingStillPublisher(String kafka, StandStill standStill) {
            super(Map.of("bootstrap.servers", kafka), new SimpleMeterRegistry());
            this.standStill = standStill;
        }

        @Override
        Uni<Void> publish(ProducerRecord<String, byte[]> message) {
            return switch (standStill) {
                case NEVER -> super.publish(message);
                case BEFORE_PUBLISH -> stuck();
                case BEFORE_REMOVAL -> super.publish(message).chain(StandingStillPublisher::stuck);
            };
        }

        private static Uni<Void> stuck() {
            say("stuck");
            return Uni.createFrom().nothing();
        }
    }
}
