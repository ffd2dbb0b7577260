package io.mimiq.local.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static io.mimiq.local.store.StoreContract.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Collation;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the embedded store does with its file, and what it refuses to pretend. */
class DurableStoreTest {

    private static final int CUTS_A_STORE = 25;
    private static final int CUTS = Integer.getInteger("mimiq.store.powercuts", 25);
    private static final long SEED = Long.getLong("mimiq.store.seed", 20_261_121);

    @TempDir
    Path folder;

    @Test
    void losesNothingAcknowledgedWhenThePowerFails() throws Exception {
        for (int cuts = 0; cuts < CUTS; cuts += CUTS_A_STORE) {
            cutPowerRepeatedly(SEED + cuts, folder.resolve("store-" + cuts + ".mv"));
        }
    }

    private void cutPowerRepeatedly(long seed, Path file) throws Exception {
        Random random = new Random(seed);
        Workload workload = new Workload(seed);
        try (EmbeddedStore store = EmbeddedStore.open(PowerCut.path(file))) {
            Workload.prepare(store.client());
            for (int cut = 0; cut < CUTS_A_STORE; cut++) {
                Path image = folder.resolve("image.mv");
                CompletableFuture<Workload.Acknowledged> failed =
                        PowerCut.failAfter(1 + random.nextInt(120), workload::acknowledged, image, random);
                Workload.Run run = workload.start(store.client(), 1 + random.nextInt(30));
                run.awaitEnough();
                // some hit a compaction, which moves what was acknowledged long ago
                for (int i = 0; i < 20 && !failed.isDone() && random.nextInt(3) == 0; i++) {
                    store.compact();
                }
                Workload.Acknowledged acknowledged = failed.get(20, TimeUnit.SECONDS);
                run.stop();

                try (EmbeddedStore restarted = EmbeddedStore.open(image)) {
                    Workload.verify(restarted.client(), acknowledged);
                }
                Files.delete(image);
            }
        }
    }

    @Test
    void keepsDocumentsAndIndexesOverARestart() {
        Path file = folder.resolve("store.mv");
        try (EmbeddedStore store = EmbeddedStore.open(file)) {
            MongoCollection<Document> notes = notes(store);
            notes.createIndex(Indexes.ascending("user", "n"));
            notes.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
            notes.createIndex(Indexes.ascending("tags"));
            notes.insertMany(IntStream.range(0, 500)
                    .mapToObj(i -> note("n" + i, i)
                            .append("user", "u" + i % 5)
                            .append("key", i)
                            .append("tags", List.of("a" + i % 2, "b")))
                    .toList());
        }

        try (EmbeddedStore store = EmbeddedStore.open(file)) {
            MongoCollection<Document> notes = notes(store);
            assertThat(notes.listIndexes()).hasSize(4);
            assertThat(notes.countDocuments(eq("user", "u3"))).isEqualTo(100);
            assertThat(notes.countDocuments(eq("tags", "a1"))).isEqualTo(250);
            assertThatThrownBy(() -> notes.insertOne(note("other", 1).append("key", 7)))
                    .isInstanceOf(MongoWriteException.class);
        }
    }

    @Test
    void recoversTheLastCommitWhenTheEndOfTheFileIsTorn() throws IOException {
        Path file = folder.resolve("store.mv");
        Path torn = folder.resolve("torn.mv");
        try (EmbeddedStore store = EmbeddedStore.open(file)) {
            notes(store)
                    .insertMany(IntStream.range(0, 200)
                            .mapToObj(i -> note("n" + i, i))
                            .toList());
            Files.copy(file, torn);
        }
        try (RandomAccessFile end = new RandomAccessFile(torn.toFile(), "rw")) {
            end.seek(end.length());
            end.write(new byte[5000]);
        }

        try (EmbeddedStore store = EmbeddedStore.open(torn)) {
            assertThat(notes(store).countDocuments()).isEqualTo(200);
            notes(store).insertOne(note("more", 1));
            assertThat(notes(store).countDocuments()).isEqualTo(201);
        }
    }

    @Test
    void refusesAFileThatIsNoStore() throws IOException {
        Path file = folder.resolve("store.mv");
        Files.writeString(file, "dear diary ".repeat(2000));

        assertThatThrownBy(() -> EmbeddedStore.open(file)).isInstanceOf(MVStoreException.class);

        assertThat(Files.readString(file)).startsWith("dear diary");
    }

    @Test
    void refusesAFileThatIsInUse() {
        Path file = folder.resolve("store.mv");
        try (EmbeddedStore first = EmbeddedStore.open(file)) {
            notes(first).insertOne(note("a", 1));

            assertThatThrownBy(() -> EmbeddedStore.open(file))
                    .isInstanceOf(MVStoreException.class)
                    .hasMessageContaining("locked");
        }
    }

    @Test
    void keepsTheFileInProportionUnderUpdates() throws IOException {
        Path file = folder.resolve("store.mv");
        int live = 2_000 * 2_048;
        byte[] bytes = new byte[2_048];
        Random random = new Random(SEED);
        try (EmbeddedStore store = EmbeddedStore.open(file)) {
            MongoCollection<Document> notes = notes(store);
            notes.createIndex(Indexes.ascending("n"));
            notes.insertMany(IntStream.range(0, 2_000)
                    .mapToObj(i -> note("n" + i, i).append("bytes", bytes))
                    .toList());
            for (int i = 0; i < 3_000; i++) {
                random.nextBytes(bytes);
                notes.updateOne(eq("n" + random.nextInt(2_000)), combine(set("n", i), set("bytes", bytes.clone())));
            }
            // what runs every few seconds, as often as it takes
            for (int i = 0; i < 50; i++) {
                store.compact();
            }

            assertThat(Files.size(file)).isLessThan(4L * live);
            assertThat(notes.countDocuments()).isEqualTo(2_000);
        }
        assertThat(Files.size(file)).isLessThan(4L * live);
    }

    @Test
    void refusesWhatItWouldOtherwiseIgnore() {
        try (EmbeddedStore store = EmbeddedStore.open(folder.resolve("store.mv"))) {
            MongoCollection<Document> notes = notes(store);
            Collation german = Collation.builder().locale("de").build();

            assertThatThrownBy(() -> notes.createIndex(
                            Indexes.ascending("at"), new IndexOptions().expireAfter(1L, TimeUnit.HOURS)))
                    .isInstanceOf(MongoCommandException.class)
                    .hasMessageContaining("expireAfterSeconds");
            assertThatThrownBy(() -> notes.createIndex(
                            Indexes.ascending("at"), new IndexOptions().partialFilterExpression(eq("a", 1))))
                    .isInstanceOf(MongoCommandException.class)
                    .hasMessageContaining("partialFilterExpression");
            assertThatThrownBy(() -> notes.createIndex(Indexes.text("text")))
                    .isInstanceOf(MongoCommandException.class)
                    .hasMessageContaining("text");
            assertThatThrownBy(() -> notes.find().collation(german).first())
                    .isInstanceOf(MongoCommandException.class)
                    .hasMessageContaining("collation");
            assertThatThrownBy(() -> notes.updateOne(eq("a"), set("n", 1), new UpdateOptions().collation(german)))
                    .hasMessageContaining("collation");
        }
    }

    private static MongoCollection<Document> notes(EmbeddedStore store) {
        return store.client().getDatabase("notes").getCollection("notes");
    }
}
