package io.mimiq.bench.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import io.mimiq.platform.crypto.Field;
import io.mimiq.platform.crypto.FieldCipher;
import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.persistence.RecordCodecs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * Run in a JVM of its own, as a service is. Prints one JSON object: each contender's series, in operations a second, and
 * how many bytes longer a field is.
 *
 * <pre>usage: -Djava.util.logging.manager=org.jboss.logmanager.LogManager FieldBenchmark MONGODB-URI ROUNDS OPERATIONS</pre>
 */
public final class FieldBenchmark {

    /**
     * At the level of the services: else the driver turns every command to JSON, which takes longer than all that is
     * measured. Held for good: a logger that nobody references loses its level.
     */
    private static final Logger ROOT = Logger.getLogger("");

    private static final String COLLECTION = "notes";
    private static final String TEXT = "text";
    private static final int[] SIZES = {1, 64};
    private static final int WARM = 900;

    /** A document as the services store them. */
    record Note(@BsonId String id, String topicId, byte[] text) {}

    /** What stands between a text and the document; the plain one exists only here. */
    private interface Sealing {
        byte[] seal(String id, String text);

        String open(String id, byte[] sealed);
    }

    private final MongoCollection<Note> notes;
    private final int operations;

    private FieldBenchmark(MongoCollection<Note> notes, int operations) {
        this.notes = notes;
        this.operations = operations;
    }

    public static void main(String... arguments) throws Exception {
        ROOT.setLevel(Level.INFO);
        CodecRegistry codecs = CodecRegistries.fromRegistries(
                CodecRegistries.fromProviders(new RecordCodecs()), MongoClientSettings.getDefaultCodecRegistry());
        try (MongoClient client = MongoClients.create(arguments[0])) {
            MongoCollection<Note> notes = client.getDatabase("bench-encryption")
                    .withCodecRegistry(codecs)
                    .getCollection(COLLECTION, Note.class);
            int rounds = Integer.parseInt(arguments[1]);
            print(new FieldBenchmark(notes, Integer.parseInt(arguments[2])).run(rounds));
            notes.drop();
        }
    }

    private Map<String, Object> run(int rounds) {
        FieldCipher cipher =
                BenchKeys.ring().create(KeyScope.of("topic", "bench")).await().indefinitely();
        warm(cipher);
        Map<String, Object> results = new LinkedHashMap<>();
        for (int kilobytes : SIZES) {
            String text = text(kilobytes * 1024);
            Field field = new Field(COLLECTION, "1", TEXT);
            results.put("added " + kilobytes, cipher.encryptText(field, text).length - text.length());
        }
        results.putAll(measure(cipher, rounds));
        return results;
    }

    /** Each contender's rates, a round each, after one that warms up. */
    private Map<String, List<Double>> measure(FieldCipher cipher, int rounds) {
        Map<String, List<Double>> measured = new LinkedHashMap<>();
        for (int kilobytes : SIZES) {
            String text = text(kilobytes * 1024);
            measure(cipher, text);
            for (int round = 0; round < rounds; round++) {
                measure(cipher, text)
                        .forEach((name, rate) -> measured.computeIfAbsent(
                                        name + " " + kilobytes, series -> new ArrayList<>())
                                .add(rate));
            }
        }
        return measured;
    }

    /** A second. Encrypted and plain documents alternate, so that what the store does besides falls on both. */
    private Map<String, Double> measure(FieldCipher cipher, String text) {
        Sealing on = encrypting(cipher);
        Sealing off = plain();
        long onNanos = 0;
        long offNanos = 0;
        for (int i = 0; i < operations; i++) {
            if (i % 2 == 0) {
                onNanos += stored(on, text);
                offNanos += stored(off, text);
            } else {
                offNanos += stored(off, text);
                onNanos += stored(on, text);
            }
        }
        notes.deleteMany(Filters.empty());
        return Map.of(
                "on", operations / (onNanos / 1e9), "off", operations / (offNanos / 1e9), "cipher", sealed(on, text));
    }

    /** Until the thorough compiler has seen to the cipher, as it has in a service that runs for a while. */
    private void warm(FieldCipher cipher) {
        String text = text(1024);
        for (int i = 0; i < operations * WARM; i++) {
            requireSame(text, encrypting(cipher).open("1", encrypting(cipher).seal("1", text)));
        }
    }

    /** Nanoseconds to write a document and read it back. */
    private long stored(Sealing sealing, String text) {
        long begin = System.nanoTime();
        String id = UUID.randomUUID().toString();
        notes.insertOne(new Note(id, "bench", sealing.seal(id, text)));
        Note found = notes.find(Filters.eq("_id", id)).first();
        requireSame(text, found == null ? "" : sealing.open(id, found.text()));
        return System.nanoTime() - begin;
    }

    /** Fields encrypted and decrypted, a second, without a store. */
    private double sealed(Sealing sealing, String text) {
        int times = operations * 10;
        long begin = System.nanoTime();
        for (int i = 0; i < times; i++) {
            requireSame(text, sealing.open("1", sealing.seal("1", text)));
        }
        return times / seconds(begin);
    }

    private static Sealing encrypting(FieldCipher cipher) {
        return new Sealing() {
            @Override
            public byte[] seal(String id, String text) {
                return cipher.encryptText(new Field(COLLECTION, id, TEXT), text);
            }

            @Override
            public String open(String id, byte[] sealed) {
                return cipher.decryptText(new Field(COLLECTION, id, TEXT), sealed);
            }
        };
    }

    private static Sealing plain() {
        return new Sealing() {
            @Override
            public byte[] seal(String id, String text) {
                return text.getBytes(UTF_8);
            }

            @Override
            public String open(String id, byte[] sealed) {
                return new String(sealed, UTF_8);
            }
        };
    }

    private static String text(int length) {
        StringBuilder text = new StringBuilder();
        new Random(length).ints(length, 'a', 'z' + 1).forEach(text::appendCodePoint);
        return text.toString();
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void requireSame(String expected, String read) {
        if (!expected.equals(read)) {
            throw new IllegalStateException("what was read is not what was written");
        }
    }

    @SuppressWarnings("SystemOut") // its result
    private static void print(Map<String, Object> results) throws IOException {
        System.out.println(new ObjectMapper().writeValueAsString(results));
    }
}
