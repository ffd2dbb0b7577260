package io.mimiq.bench.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import io.mimiq.bench.Rounds;
import io.mimiq.bench.Series;
import io.mimiq.platform.crypto.Field;
import io.mimiq.platform.crypto.FieldCipher;
import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.persistence.RecordCodecs;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * Run in a JVM of its own, as a service is. Prints one JSON object: each contender's series, in operations a second, and
 * how many bytes longer a field is.
 *
 * <pre>usage: FieldBenchmark MONGODB-URI ROUNDS OPERATIONS</pre>
 */
public final class FieldBenchmark {

    private static final String COLLECTION = "notes";
    private static final String TEXT = "text";
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

    private Map<String, Object> run(int rounds) throws Exception {
        FieldCipher cipher =
                BenchKeys.ring().create(KeyScope.of("topic", "bench")).await().indefinitely();
        warm(cipher);
        Map<String, Object> results = new LinkedHashMap<>();
        Rounds contenders = new Rounds();
        for (int kilobytes : new int[] {1, 64}) {
            String text = text(kilobytes * 1024);
            contenders
                    .add("on " + kilobytes, () -> stored(encrypting(cipher), text))
                    .add("off " + kilobytes, () -> stored(plain(), text))
                    .add("cipher " + kilobytes, () -> sealed(encrypting(cipher), text));
            Field field = new Field(COLLECTION, "1", TEXT);
            results.put("added " + kilobytes, cipher.encryptText(field, text).length - text.length());
        }
        for (Map.Entry<String, Series> series : contenders.run(rounds).entrySet()) {
            results.put(series.getKey(), series.getValue().values());
        }
        return results;
    }

    /** Until the thorough compiler has seen to the cipher, as it has in a service that runs for a while. */
    private void warm(FieldCipher cipher) {
        String text = text(1024);
        for (int i = 0; i < operations * WARM; i++) {
            requireSame(text, encrypting(cipher).open("1", encrypting(cipher).seal("1", text)));
        }
    }

    /** Documents written and read back, a second. */
    private double stored(Sealing sealing, String text) {
        long begin = System.nanoTime();
        for (int i = 0; i < operations; i++) {
            String id = UUID.randomUUID().toString();
            notes.insertOne(new Note(id, "bench", sealing.seal(id, text)));
            Note found = notes.find(Filters.eq("_id", id)).first();
            requireSame(text, found == null ? "" : sealing.open(id, found.text()));
        }
        double rate = operations / seconds(begin);
        notes.deleteMany(Filters.empty());
        return rate;
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
