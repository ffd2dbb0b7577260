package io.mimiq.local.store;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.sort;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.result.UpdateResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the services expect of a MongoDB, whichever it is. */
abstract class StoreContract {

    private MongoDatabase database;
    private MongoCollection<Document> notes;

    abstract MongoClient client();

    @BeforeEach
    void freshDatabase() {
        database = client().getDatabase("contract-" + UUID.randomUUID());
        notes = database.getCollection("notes");
    }

    @AfterEach
    void dropDatabase() {
        database.drop();
    }

    // --- documents ---

    @Test
    void keepsEveryTypeTheServicesStore() {
        Document note = new Document("_id", "n1")
                .append("text", "Grüße, 世界 \uD83D\uDE00")
                .append("bytes", new Binary(new byte[] {0, 1, -1}))
                .append("at", Date.from(Instant.ofEpochMilli(1_700_000_000_123L)))
                .append("count", 1L << 60)
                .append("small", 7)
                .append("ratio", 0.5)
                .append("flag", true)
                .append("nothing", null)
                .append("list", List.of(new Document("a", 1), new Document("a", 2)))
                .append("sub", new Document("deep", new Document("er", "x")));

        notes.insertOne(note);

        assertThat(notes.find(eq("n1")).first()).isEqualTo(note);
    }

    @Test
    void insertsUpdatesReplacesAndDeletes() {
        notes.insertMany(List.of(note("a", 1), note("b", 2), note("c", 3)));

        UpdateResult updated = notes.updateMany(gte("n", 2), inc("n", 10));
        UpdateResult replaced = notes.replaceOne(eq("a"), note("a", 100));
        UpdateResult missed = notes.updateOne(eq("zzz"), set("n", 0));
        long deleted = notes.deleteOne(eq("b")).getDeletedCount();

        assertThat(updated.getModifiedCount()).isEqualTo(2);
        assertThat(replaced.getMatchedCount()).isEqualTo(1);
        assertThat(missed.getMatchedCount()).isZero();
        assertThat(deleted).isEqualTo(1);
        assertThat(numbers(notes.find().sort(ascending("n")))).containsExactly(13, 100);
        assertThat(notes.countDocuments()).isEqualTo(2);
        assertThat(notes.deleteMany(new Document()).getDeletedCount()).isEqualTo(2);
    }

    @Test
    void refusesASecondDocumentWithTheSameId() {
        notes.insertOne(note("a", 1));

        assertDuplicate(() -> notes.insertOne(note("a", 2)));

        assertThat(numbers(notes.find())).containsExactly(1);
    }

    @Test
    void comparesAndSets() {
        notes.insertOne(note("a", 1).append("revision", 5L));

        long won = notes.updateOne(and(eq("_id", "a"), eq("revision", 5L)), combine(set("n", 2), inc("revision", 1L)))
                .getModifiedCount();
        long lost = notes.updateOne(and(eq("_id", "a"), eq("revision", 5L)), set("n", 3))
                .getMatchedCount();

        assertThat(won).isEqualTo(1);
        assertThat(lost).isZero();
        assertThat(notes.find().first()).containsEntry("n", 2).containsEntry("revision", 6L);
    }

    @Test
    void upsertsOnce() {
        UpdateOptions upsert = new UpdateOptions().upsert(true);
        Bson update = combine(setOnInsert("first", true), inc("n", 1));

        UpdateResult inserted = notes.updateOne(eq("a"), update, upsert);
        UpdateResult updated = notes.updateOne(eq("a"), update, upsert);

        assertThat(inserted.getUpsertedId()).isNotNull();
        assertThat(updated.getUpsertedId()).isNull();
        assertThat(notes.find().into(new ArrayList<>()))
                .containsExactly(new Document("_id", "a").append("first", true).append("n", 2));
    }

    @Test
    void changesArraysInPlace() {
        notes.insertOne(new Document("_id", "a").append("tags", List.of("x")));

        notes.updateOne(eq("a"), addToSet("tags", "x"));
        notes.updateOne(eq("a"), addToSet("tags", "y"));
        notes.updateOne(eq("a"), push("outbox", new Document("id", 1).append("v", "p")));
        notes.updateOne(eq("a"), push("outbox", new Document("id", 2).append("v", "q")));
        notes.updateOne(and(eq("_id", "a"), eq("outbox.id", 2)), set("outbox.$.v", "changed"));
        notes.updateOne(eq("a"), pull("outbox", new Document("id", 1)));
        notes.updateOne(eq("a"), unset("nothing"));

        assertThat(notes.find().first())
                .isEqualTo(new Document("_id", "a")
                        .append("tags", List.of("x", "y"))
                        .append("outbox", List.of(new Document("id", 2).append("v", "changed"))));
    }

    @Test
    void findsAndModifies() {
        notes.insertMany(List.of(note("a", 1), note("b", 2)));
        FindOneAndUpdateOptions after = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

        Document greatest = notes.findOneAndUpdate(
                new Document(), inc("n", 1), new FindOneAndUpdateOptions().sort(descending("n")));
        Document changed = notes.findOneAndUpdate(eq("b"), inc("n", 1), after);
        Document absent = notes.findOneAndUpdate(
                eq("z"), inc("n", 1), new FindOneAndUpdateOptions().projection(Projections.include("n")));
        Document made = notes.findOneAndUpdate(eq("c"), inc("n", 1), after.upsert(true));
        Document deleted = notes.findOneAndDelete(eq("a"));

        assertThat(greatest).isEqualTo(note("b", 2));
        assertThat(changed).isEqualTo(note("b", 4));
        assertThat(absent).isNull();
        assertThat(made).isEqualTo(note("c", 1));
        assertThat(deleted).isEqualTo(note("a", 1));
    }

    @Test
    void stopsAnOrderedBulkAtTheFirstError() {
        notes.createIndex(Indexes.ascending("n"), new IndexOptions().unique(true));
        notes.insertMany(List.of(note("a", 1), note("b", 2), note("c", 3)));

        MongoBulkWriteException failed = catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> notes.bulkWrite(List.of(
                        new UpdateOneModel<>(eq("a"), set("n", 10)),
                        new UpdateOneModel<>(eq("b"), set("n", 10)),
                        new UpdateOneModel<>(eq("c"), set("n", 30)))));

        assertThat(failed.getWriteErrors())
                .singleElement()
                .satisfies(error -> assertThat(error.getIndex()).isEqualTo(1));
        assertThat(numbers(notes.find().sort(ascending("_id")))).containsExactly(10, 2, 3);
    }

    @Test
    void goesOnInAnUnorderedBulk() {
        notes.insertOne(note("b", 2));

        MongoBulkWriteException failed = catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> notes.bulkWrite(
                        List.of(
                                new InsertOneModel<>(note("a", 1)),
                                new InsertOneModel<>(note("b", 20)),
                                new InsertOneModel<>(note("c", 3))),
                        new BulkWriteOptions().ordered(false)));

        assertThat(failed.getWriteResult().getInsertedCount()).isEqualTo(2);
        assertThat(numbers(notes.find().sort(ascending("_id")))).containsExactly(1, 2, 3);
    }

    @Test
    void countsOnlyWhatWasInserted() {
        notes.insertOne(note("b", 2));
        List<Document> three = List.of(note("a", 1), note("b", 20), note("c", 3));

        MongoBulkWriteException failed = catchThrowableOfType(
                MongoBulkWriteException.class, () -> notes.insertMany(three, new InsertManyOptions().ordered(true)));

        assertThat(failed.getWriteResult().getInsertedCount()).isEqualTo(1);
        assertThat(notes.countDocuments()).isEqualTo(2);
    }

    @Test
    void aggregates() {
        notes.insertMany(IntStream.range(0, 100)
                .mapToObj(i -> note("n" + i, i).append("group", "g" + i % 3).append("day", i / 50))
                .toList());

        List<Document> sums = notes.aggregate(List.of(
                        match(eq("day", 0)),
                        group("$group", sum("total", "$n"), sum("count", 1)),
                        sort(ascending("_id"))))
                .into(new ArrayList<>());

        assertThat(sums)
                .extracting(d -> d.getString("_id"), d -> d.getInteger("total"), d -> d.getInteger("count"))
                .containsExactly(tuple("g0", 408, 17), tuple("g1", 425, 17), tuple("g2", 392, 16));
    }

    @Test
    void readsAResultLargerThanAMessage() {
        byte[] megabyte = new byte[1024 * 1024];
        for (int i = 0; i < 60; i++) {
            notes.insertOne(note("n%02d".formatted(i), i).append("bytes", megabyte));
        }

        List<Integer> read = numbers(notes.find().sort(ascending("_id")));

        assertThat(read).isEqualTo(IntStream.range(0, 60).boxed().toList());
    }

    /** Commands that read before they act see more than what fits into one message. */
    @Test
    void countsChangesAndDeletesMoreThanAMessage() {
        byte[] large = new byte[1024 * 1024];
        for (int i = 0; i < 20; i++) {
            notes.insertOne(new Document("_id", i).append("topic", "t1").append("data", large));
        }
        notes.insertOne(new Document("_id", "other").append("topic", "t2"));

        assertThat(notes.countDocuments(eq("topic", "t1"))).isEqualTo(20);
        assertThat(notes.updateMany(eq("topic", "t1"), set("seen", true)).getModifiedCount())
                .isEqualTo(20);
        assertThat(notes.distinct("_id", eq("topic", "t1"), Integer.class)).hasSize(20);
        assertThat(notes.aggregate(List.of(match(eq("topic", "t1")), group("$topic", sum("count", 1)))))
                .containsExactly(new Document("_id", "t1").append("count", 20));
        assertThat(notes.deleteMany(eq("topic", "t1")).getDeletedCount()).isEqualTo(20);
        assertThat(notes.find().map(note -> note.get("_id"))).containsExactly("other");
    }

    @Test
    void handsOutBatchesOfTheWantedSize() {
        notes.insertMany(IntStream.range(0, 25).mapToObj(i -> note("n" + i, i)).toList());

        assertThat(numbers(notes.find().sort(descending("n")).batchSize(4)))
                .isEqualTo(IntStream.range(0, 25).map(i -> 24 - i).boxed().toList());
    }

    @Test
    void refusesADocumentThatIsTooLarge() {
        notes.insertOne(note("a", 1).append("bytes", new byte[10 * 1024 * 1024]));

        assertThatThrownBy(() -> notes.updateOne(eq("a"), set("more", new byte[10 * 1024 * 1024])))
                .isInstanceOf(MongoException.class);

        assertThat(notes.find(eq("a")).first()).doesNotContainKey("more");
    }

    // --- unique indexes ---

    @Test
    void keepsUniqueWhatIsUnique() {
        notes.createIndex(Indexes.ascending("user", "name"), new IndexOptions().unique(true));
        notes.insertOne(note("a", 1).append("user", "u").append("name", "x"));
        notes.insertOne(note("b", 2).append("user", "u").append("name", "y"));

        assertDuplicate(() -> notes.insertOne(note("c", 3).append("user", "u").append("name", "x")));
        assertDuplicate(() -> notes.updateOne(eq("b"), set("name", "x")));

        notes.updateOne(eq("a"), set("name", "z"));
        notes.updateOne(eq("b"), set("name", "x"));
        assertThat(notes.find(eq("name", "x")).first()).containsEntry("_id", "b");
    }

    @Test
    void takesAbsentAsAValueUnlessTheIndexIsSparse() {
        MongoCollection<Document> sparse = database.getCollection("sparse");
        notes.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
        sparse.createIndex(
                Indexes.ascending("key"), new IndexOptions().unique(true).sparse(true));
        notes.insertOne(note("a", 1));
        sparse.insertOne(note("a", 1));
        sparse.insertOne(note("b", 2));

        assertDuplicate(() -> notes.insertOne(note("b", 2).append("key", null)));

        sparse.updateOne(eq("a"), set("key", "k"));
        assertDuplicate(() -> sparse.updateOne(eq("b"), set("key", "k")));
        sparse.updateOne(eq("a"), unset("key"));
        sparse.updateOne(eq("b"), set("key", "k"));
        assertThat(sparse.find(eq("key", "k")).first()).containsEntry("_id", "b");
    }

    @Test
    void keepsElementsOfArraysUniqueAcrossDocuments() {
        notes.createIndex(Indexes.ascending("keys"), new IndexOptions().unique(true));
        notes.insertOne(note("a", 1).append("keys", List.of("x", "y", "x")));

        assertDuplicate(() -> notes.insertOne(note("b", 2).append("keys", List.of("z", "y"))));

        notes.insertOne(note("b", 2).append("keys", List.of("z")));
        notes.updateOne(eq("a"), pull("keys", "y"));
        notes.updateOne(eq("b"), push("keys", "y"));
        assertThat(notes.find(eq("keys", "y")).first()).containsEntry("_id", "b");
    }

    @Test
    void buildsAUniqueIndexOnlyOverUniqueValues() {
        notes.insertMany(List.of(note("a", 1), note("b", 1)));
        IndexOptions unique = new IndexOptions().unique(true);

        assertThatThrownBy(() -> notes.createIndex(Indexes.ascending("n"), unique))
                .isInstanceOf(MongoException.class)
                .extracting(e -> ((MongoException) e).getCode())
                .isEqualTo(11000);
        assertThat(indexNames(notes)).containsExactly("_id_");

        notes.updateOne(eq("b"), set("n", 2));
        notes.createIndex(Indexes.ascending("n"), unique);
        assertThat(numbers(notes.find(in("n", 1, 2)).sort(ascending("n")))).containsExactly(1, 2);
        assertDuplicate(() -> notes.insertOne(note("c", 2)));
    }

    @Test
    void letsOneOfManyConcurrentInsertsWin() throws Exception {
        notes.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));

        List<Boolean> won = concurrently(8, i -> {
            try {
                notes.insertOne(note("n" + i, i).append("key", "the one"));
                return true;
            } catch (MongoWriteException e) {
                return false;
            }
        });

        assertThat(won).containsOnlyOnce(true);
        assertThat(notes.countDocuments(eq("key", "the one"))).isEqualTo(1);
    }

    @Test
    void losesNoConcurrentIncrement() throws Exception {
        notes.insertOne(note("a", 0));

        concurrently(8, i -> {
            for (int k = 0; k < 25; k++) {
                notes.updateOne(eq("a"), inc("n", 1));
            }
            return true;
        });

        assertThat(numbers(notes.find())).containsExactly(200);
    }

    @Test
    void givesAConcurrentCompareAndSetToOneOnly() throws Exception {
        notes.insertOne(note("a", 0));

        List<Integer> wins = concurrently(6, i -> {
            int won = 0;
            while (won < 20) {
                int seen = notes.find(eq("a")).first().getInteger("n");
                won += (int) notes.updateOne(and(eq("_id", "a"), eq("n", seen)), set("n", seen + 1))
                        .getModifiedCount();
            }
            return won;
        });

        assertThat(numbers(notes.find())).containsExactly(120);
        assertThat(wins).containsOnly(20);
    }

    // --- index definitions ---

    @Test
    void listsWhatWasCreated() {
        notes.createIndex(Indexes.ascending("user", "at"));
        notes.createIndex(Indexes.ascending("user", "at"));
        notes.createIndex(
                Indexes.descending("n"), new IndexOptions().unique(true).name("numbers"));

        List<Document> indexes = notes.listIndexes().into(new ArrayList<>());

        assertThat(indexes)
                .extracting(d -> d.getString("name"), d -> d.get("key"), d -> d.getBoolean("unique", false))
                .containsExactlyInAnyOrder(
                        tuple("_id_", new Document("_id", 1), false),
                        tuple("user_1_at_1", new Document("user", 1).append("at", 1), false),
                        tuple("numbers", new Document("n", -1), true));
    }

    @Test
    void refusesADifferentIndexOfTheSameName() {
        notes.createIndex(Indexes.ascending("a"), new IndexOptions().name("i"));

        assertThatThrownBy(() -> notes.createIndex(Indexes.ascending("b"), new IndexOptions().name("i")))
                .isInstanceOf(MongoCommandException.class)
                .extracting(e -> ((MongoCommandException) e).getErrorCode())
                .isEqualTo(86);
        assertThatThrownBy(() -> notes.createIndex(Indexes.ascending("a"), new IndexOptions().name("j")))
                .isInstanceOf(MongoCommandException.class)
                .extracting(e -> ((MongoCommandException) e).getErrorCode())
                .isEqualTo(85);
    }

    @Test
    void dropsAnIndexOfThisCollectionOnly() {
        MongoCollection<Document> others = database.getCollection("others");
        notes.createIndex(Indexes.ascending("n"), new IndexOptions().unique(true));
        notes.createIndex(Indexes.ascending("m"));
        others.createIndex(Indexes.ascending("n"), new IndexOptions().unique(true));
        notes.insertOne(note("a", 1));

        notes.dropIndex("n_1");

        notes.insertOne(note("b", 1));
        assertThat(indexNames(notes)).containsExactlyInAnyOrder("_id_", "m_1");
        assertThat(indexNames(others)).containsExactlyInAnyOrder("_id_", "n_1");
        notes.dropIndexes();
        assertThat(indexNames(notes)).containsExactly("_id_");
        assertThat(indexNames(others)).containsExactlyInAnyOrder("_id_", "n_1");
        assertThatThrownBy(() -> notes.dropIndex("n_1")).isInstanceOf(MongoCommandException.class);
        assertThatThrownBy(() -> notes.dropIndex("_id_")).isInstanceOf(MongoCommandException.class);
    }

    @Test
    void forgetsADroppedCollectionAltogether() {
        notes.createIndex(Indexes.ascending("n"), new IndexOptions().unique(true));
        notes.insertOne(note("a", 1));

        notes.drop();

        assertThat(database.listCollectionNames().into(new ArrayList<>())).doesNotContain("notes");
        notes.insertMany(List.of(note("a", 1), note("b", 1)));
        assertThat(indexNames(notes)).containsExactly("_id_");
        assertThat(notes.countDocuments()).isEqualTo(2);
    }

    // --- what queries cost: documents looked at, as the server counts them ---

    @Test
    void readsATopicWithoutScanningTheOthers() {
        notes.createIndex(Indexes.ascending("topic", "state", "position"));
        for (int batch = 0; batch < 3; batch++) {
            int from = batch * 10_000;
            notes.insertMany(IntStream.range(from, from + 10_000)
                    .mapToObj(i -> note("s" + i, i)
                            .append("topic", "t" + i / 10_000)
                            .append("state", i % 10 == 0 ? "retracted" : "active")
                            .append("position", 30_000 - i))
                    .toList());
        }

        assertExamined(
                10_000,
                () -> assertThat(notes.find(eq("topic", "t1")).into(new ArrayList<>()))
                        .hasSize(10_000));
        assertExamined(
                9_000,
                () -> assertThat(numbers(notes.find(and(eq("topic", "t1"), eq("state", "active")))
                                .sort(ascending("position"))))
                        .hasSize(9_000)
                        .isSortedAccordingTo((a, b) -> b - a));
        assertExamined(
                1_000,
                () -> assertThat(notes.countDocuments(and(eq("topic", "t1"), in("state", "retracted", "conflicting"))))
                        .isEqualTo(1_000));
        assertExamined(
                20,
                () -> assertThat(numbers(notes.find(and(eq("topic", "t1"), eq("state", "active")))
                                .sort(descending("position"))
                                .limit(20)))
                        .hasSize(20)
                        .startsWith(10_001, 10_002));
        assertExamined(
                900,
                () -> assertThat(notes.aggregate(List.of(
                                        match(and(
                                                eq("topic", "t1"),
                                                eq("state", "active"),
                                                gt("position", 19_000),
                                                lte("position", 20_000))),
                                        group("$topic", sum("count", 1))))
                                .first())
                        .containsEntry("count", 900));
    }

    @Test
    void comparesAndSetsAmongAHundredThousandWithoutScanning() {
        notes.createIndex(Indexes.ascending("user"));
        for (int batch = 0; batch < 10; batch++) {
            int from = batch * 10_000;
            notes.insertMany(IntStream.range(from, from + 10_000)
                    .mapToObj(
                            i -> note("n" + i, i).append("user", "u" + i % 100).append("revision", 1))
                    .toList());
        }

        assertExamined(100, () -> {
            for (int i = 0; i < 100; i++) {
                Bson expected = and(eq("_id", "n" + i * 997), eq("user", "u" + i * 997 % 100), eq("revision", 1));
                assertThat(notes.updateOne(expected, inc("revision", 1)).getModifiedCount())
                        .isEqualTo(1);
            }
        });
        assertExamined(
                1,
                () -> assertThat(notes.findOneAndUpdate(and(eq("_id", "n7"), eq("revision", 1)), inc("revision", 1)))
                        .isNotNull());
        assertExamined(
                1,
                () -> assertThat(notes.deleteOne(and(eq("_id", "n8"), eq("revision", 1)))
                                .getDeletedCount())
                        .isEqualTo(1));
        assertExamined(
                2,
                () -> assertThat(notes.find(in("_id", "n1", "n2", "absent")).into(new ArrayList<>()))
                        .hasSize(2));
    }

    @Test
    void pagesByACursorWithoutReadingWhatWasRead() {
        notes.createIndex(Indexes.compoundIndex(Indexes.ascending("user"), Indexes.descending("at", "_id")));
        notes.insertMany(IntStream.range(0, 2_000)
                .mapToObj(i -> note("n%04d".formatted(i), i)
                        .append("user", "u" + i % 2)
                        .append("at", i / 10))
                .toList());
        List<String> ids = new ArrayList<>();

        assertExamined(1_200, () -> {
            Bson page = eq("user", "u1");
            List<Document> read;
            do {
                read = notes.find(page).sort(descending("at", "_id")).limit(50).into(new ArrayList<>());
                read.forEach(note -> ids.add(note.getString("_id")));
                if (!read.isEmpty()) {
                    Document last = read.get(read.size() - 1);
                    page = and(
                            eq("user", "u1"),
                            or(lt("at", last.get("at")), and(eq("at", last.get("at")), lt("_id", last.get("_id")))));
                }
            } while (!read.isEmpty());
        });

        assertThat(ids).hasSize(1_000).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    // --- an index changes what a query costs, never what it finds ---

    @Test
    void findsThroughAnIndexWhatAScanFinds() {
        MongoCollection<Document> indexed = database.getCollection("indexed");
        for (String field : List.of("a", "b", "c.d", "tags")) {
            indexed.createIndex(Indexes.ascending(field));
        }
        indexed.createIndex(Indexes.compoundIndex(Indexes.ascending("a"), Indexes.descending("b")));
        indexed.createIndex(Indexes.ascending("b", "c.d", "a"));
        indexed.createIndex(Indexes.ascending("tags", "a"));
        indexed.createIndex(Indexes.ascending("rare"), new IndexOptions().sparse(true));
        RandomDocuments random = new RandomDocuments(20_261_121);
        List<Document> documents = random.documents(400);
        indexed.insertMany(documents);
        notes.insertMany(documents);
        for (int i = 0; i < 100; i++) {
            Bson some = random.query();
            Bson change = random.change();
            indexed.updateMany(some, change);
            notes.updateMany(some, change);
        }
        indexed.deleteMany(lt("_id", 40));
        notes.deleteMany(lt("_id", 40));

        for (int i = 0; i < 1_500; i++) {
            Bson query = random.query();
            String what = query.toBsonDocument().toJson();
            assertThat(ids(indexed.find(query))).as(what).containsExactlyInAnyOrderElementsOf(ids(notes.find(query)));
            Bson order = random.order();
            assertThat(sortKeys(indexed.find(query).sort(order).limit(30), order))
                    .as("%s sorted by %s", what, order)
                    .isEqualTo(sortKeys(notes.find(query).sort(order).limit(30), order));
        }
    }

    @Test
    void looksIntoArraysAsWithoutAnIndex() {
        notes.createIndex(Indexes.ascending("scores"));
        notes.createIndex(Indexes.ascending("parts.kind", "parts.size"));
        notes.insertOne(note("a", 1)
                .append("scores", List.of(1, 10))
                .append(
                        "parts",
                        List.of(
                                new Document("kind", "x").append("size", 1),
                                new Document("kind", "y").append("size", 9))));
        notes.insertOne(note("b", 2).append("scores", List.of()).append("parts", List.of()));

        assertThat(notes.countDocuments(and(gt("scores", 2), lt("scores", 5)))).isEqualTo(1);
        assertThat(notes.countDocuments(elemMatch("scores", new Document("$gt", 2).append("$lt", 5))))
                .isZero();
        assertThat(notes.countDocuments(and(eq("parts.kind", "x"), eq("parts.size", 9))))
                .isEqualTo(1);
        assertThat(notes.countDocuments(elemMatch("parts", new Document("kind", "x").append("size", 9))))
                .isZero();
        assertThat(notes.countDocuments(eq("scores", List.of()))).isEqualTo(1);
        assertThat(notes.countDocuments(ne("scores", 1))).isEqualTo(1);
    }

    @Test
    void refusesParallelArraysAndWritesNothing() {
        notes.createIndex(Indexes.ascending("a", "b"));

        assertThatThrownBy(() ->
                        notes.insertOne(note("x", 1).append("a", List.of(1)).append("b", List.of(2))))
                .isInstanceOf(MongoWriteException.class);

        assertThat(notes.countDocuments()).isZero();
    }

    // --- helpers ---

    static Document note(String id, int n) {
        return new Document("_id", id).append("n", n);
    }

    private static List<Integer> numbers(Iterable<Document> documents) {
        List<Integer> numbers = new ArrayList<>();
        documents.forEach(document -> numbers.add(document.getInteger("n")));
        return numbers;
    }

    private static List<Object> ids(Iterable<Document> documents) {
        List<Object> ids = new ArrayList<>();
        documents.forEach(document -> ids.add(document.get("_id")));
        return ids;
    }

    /** What was sorted by: documents with equal keys may come in any order. */
    private static List<Object> sortKeys(Iterable<Document> documents, Bson order) {
        List<Object> keys = new ArrayList<>();
        documents.forEach(document -> keys.add(order.toBsonDocument().keySet().stream()
                .map(path -> RandomDocuments.sortValue(document, path))
                .toList()));
        return keys;
    }

    private static List<String> indexNames(MongoCollection<Document> collection) {
        return collection.listIndexes().map(index -> index.getString("name")).into(new ArrayList<>());
    }

    private static void assertDuplicate(org.assertj.core.api.ThrowableAssert.ThrowingCallable write) {
        MongoWriteException refused = catchThrowableOfType(MongoWriteException.class, write);
        assertThat(refused).isNotNull();
        assertThat(refused.getError().getCode()).isEqualTo(11000);
    }

    private void assertExamined(long atMost, Runnable work) {
        long before = examined();
        work.run();
        assertThat(examined() - before).isLessThanOrEqualTo(atMost);
    }

    private long examined() {
        Document status = client().getDatabase("admin").runCommand(new Document("serverStatus", 1));
        return status.get("metrics", Document.class)
                .get("queryExecutor", Document.class)
                .get("scannedObjects", Number.class)
                .longValue();
    }

    private static <T> List<T> concurrently(int threads, ThrowingFunction<T> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<T>> calls = IntStream.range(0, threads)
                    .<Callable<T>>mapToObj(i -> () -> work.apply(i))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> future : pool.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        } finally {
            pool.shutdown();
        }
    }

    @FunctionalInterface
    private interface ThrowingFunction<T> {
        T apply(int i) throws Exception;
    }
}
