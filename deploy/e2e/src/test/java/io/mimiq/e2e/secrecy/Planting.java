package io.mimiq.e2e.secrecy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import io.mimiq.e2e.RunningSuite;
import io.mimiq.e2e.secrecy.Haystack.Hit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * Words put on purpose where none may be: in the database by a driver, in Kafka by producers that compress and one that
 * does not, in a log, in temporary files, each in every disguise. A search that misses one proves nothing.
 */
final class Planting {

    private static final List<String> CODECS = List.of("none", "gzip", "snappy", "zstd");
    private static final String NAME = "planted";

    private final RunningSuite suite;
    private final Canaries words;
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
    private final Set<String> expected = new TreeSet<>();

    Planting(RunningSuite suite, Canaries words) {
        this.suite = suite;
        this.words = words;
    }

    /** Plants in everything but the logs. */
    void plant(Path temporary) throws IOException, InterruptedException, ExecutionException {
        inDatabase();
        inKafka();
        Path own = suite.home().resolve("tmp");
        for (Disguise disguise : Disguise.values()) {
            Files.write(temporary.resolve(disguise + ".planted"), planted("a temporary file", disguise, "tmpdir"));
            Files.write(own.resolve(disguise + ".planted"), planted("a file of the suite", disguise, "running"));
            if (marked(disguise)) {
                lines.writeBytes("12:00:00.000 INFO  [planted] ".getBytes(UTF_8));
                lines.writeBytes(planted("a log", disguise, "stopped"));
                lines.write('\n');
            }
        }
    }

    /** Plants in a log, when the process that writes it has ended: before, it would write over that. */
    void plantInLog() throws IOException {
        Files.write(suite.processes().log("knowledge-service"), lines.toByteArray(), StandardOpenOption.APPEND);
    }

    /** The store is read three ways: by a driver, as files while it runs, and as files that it compacted and closed. */
    private void inDatabase() {
        try (MongoClient client = MongoClients.create(suite.processes().mongodbUri())) {
            MongoCollection<Document> documents =
                    client.getDatabase("mimiq-knowledge").getCollection(NAME);
            for (Disguise disguise : Disguise.values()) {
                byte[] value = marked(disguise)
                        ? planted("the database", disguise, "database", "running", "stopped")
                        : planted("the database", disguise, "database");
                documents.insertOne(new Document("_id", disguise.name()).append("value", new Binary(value)));
            }
        }
    }

    private void inKafka() throws InterruptedException, ExecutionException {
        for (String codec : CODECS) {
            Map<String, Object> settings = Map.of(
                    ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                    suite.processes().kafkaServers(),
                    ProducerConfig.COMPRESSION_TYPE_CONFIG,
                    codec);
            try (Producer<byte[], byte[]> producer =
                    new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
                for (Disguise disguise : Disguise.values()) {
                    byte[] value = planted("Kafka with codec " + codec, disguise, "kafka");
                    producer.send(new ProducerRecord<>(NAME, value)).get();
                }
            }
        }
    }

    /** Whether it can be told in the midst of other bytes. */
    private static boolean marked(Disguise disguise) {
        return disguise != Disguise.DEFLATE;
    }

    private byte[] planted(String channel, Disguise disguise, String... seenIn) {
        String place = disguise + " planted in " + channel;
        for (String where : seenIn) {
            expected.add(place + ", seen in " + where);
        }
        return disguise.on(words.in(place));
    }

    int count() {
        return expected.size();
    }

    /** What was planted and is not among the hits, with where it should have been seen. */
    Set<String> missedBy(Set<Hit> hits) {
        Set<String> seen = hits.stream()
                .map(hit -> hit.place() + ", seen in " + hit.where().split("/", 2)[0])
                .collect(Collectors.toSet());
        return expected.stream().filter(each -> !seen.contains(each)).collect(Collectors.toCollection(TreeSet::new));
    }
}
