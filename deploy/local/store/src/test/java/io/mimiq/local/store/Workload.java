package io.mimiq.local.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Writes of every kind from several threads at once, with a record of what the store has acknowledged. */
final class Workload {

    private static final int THREADS = 6;
    private static final int GROUP_SIZE = 7;

    private final long seed;
    private final AtomicInteger sequence = new AtomicInteger();
    private final Set<String> inserted = new HashSet<>();
    private final Set<String> deleted = new HashSet<>();
    private final Set<String> groups = new HashSet<>();
    private final Map<String, Integer> revisions = new HashMap<>();
    private int increments;

    Workload(long seed) {
        this.seed = seed;
    }

    /** What a store that lost nothing has at least. */
    record Acknowledged(
            Set<String> inserted,
            Set<String> deleted,
            Set<String> groups,
            Map<String, Integer> revisions,
            int increments) {}

    synchronized Acknowledged acknowledged() {
        return new Acknowledged(
                Set.copyOf(inserted), Set.copyOf(deleted), Set.copyOf(groups), Map.copyOf(revisions), increments);
    }

    static void prepare(MongoClient client) {
        MongoCollection<Document> writes = writes(client);
        writes.createIndex(Indexes.ascending("thread", "number"));
        writes.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
    }

    /**
     * Starts writing; each thread goes on until the store is gone or the run is stopped.
     *
     * @param enough how many acknowledged writes to wait for in {@link Run#awaitEnough}
     */
    Run start(MongoClient client, int enough) {
        return new Run(client, enough);
    }

    final class Run {

        private final CountDownLatch remaining;
        private final List<Thread> threads;
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        private final MongoClient client;
        private volatile boolean stopped;
        private volatile boolean abandoned;

        private Run(MongoClient client, int enough) {
            this.client = client;
            this.remaining = new CountDownLatch(enough);
            this.threads = IntStream.range(0, THREADS)
                    .mapToObj(i -> new Thread(() -> work(writes(client), "t" + i), "writer-" + i))
                    .toList();
            threads.forEach(Thread::start);
        }

        void awaitEnough() throws InterruptedException {
            remaining.await();
        }

        /** For a store that is gone: closing the client frees the threads that wait for it to come back. */
        void abandon() throws InterruptedException {
            abandoned = true;
            client.close();
            stop();
        }

        void stop() throws InterruptedException {
            stopped = true;
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(failure.get()).isNull();
        }

        private void work(MongoCollection<Document> writes, String thread) {
            Random random = new Random(seed + thread.hashCode() * 31L + sequence.get());
            try {
                while (!stopped) {
                    write(writes, thread, random);
                    remaining.countDown();
                }
            } catch (MongoException e) {
                // the store was killed: what it did not acknowledge it does not owe; it must not be an answer of its
                // own
                if (e.getCode() >= 0) {
                    failOnce(e);
                }
            } catch (IllegalStateException e) {
                if (!abandoned) {
                    failOnce(e);
                }
            } catch (RuntimeException | Error e) {
                failOnce(e);
            }
        }

        private void failOnce(Throwable e) {
            failure.compareAndSet(null, e);
            while (remaining.getCount() > 0) {
                remaining.countDown();
            }
        }
    }

    private void write(MongoCollection<Document> writes, String thread, Random random) {
        switch (random.nextInt(6)) {
            case 0, 1 -> insert(writes, thread, random);
            case 2 -> insertAndDelete(writes, thread, random);
            case 3 -> insertGroup(writes, thread, random);
            case 4 -> compareAndSet(writes, thread);
            default -> increment(writes);
        }
    }

    private void insert(MongoCollection<Document> writes, String thread, Random random) {
        Document document = document("i", thread, random);
        writes.insertOne(document);
        synchronized (this) {
            inserted.add(document.getString("_id"));
        }
    }

    private void insertAndDelete(MongoCollection<Document> writes, String thread, Random random) {
        Document document = document("d", thread, random);
        writes.insertOne(document);
        writes.deleteOne(eq(document.getString("_id")));
        synchronized (this) {
            deleted.add(document.getString("_id"));
        }
    }

    private void insertGroup(MongoCollection<Document> writes, String thread, Random random) {
        String group = "g" + sequence.incrementAndGet();
        writes.insertMany(IntStream.range(0, GROUP_SIZE)
                .mapToObj(i -> document("m", thread, random).append("group", group))
                .toList());
        synchronized (this) {
            groups.add(group);
        }
    }

    private void compareAndSet(MongoCollection<Document> writes, String thread) {
        String id = "c-" + thread;
        Document known = writes.find(eq(id)).first();
        int revision = known == null ? 0 : known.getInteger("revision");
        if (known == null) {
            writes.insertOne(new Document("_id", id)
                    .append("key", id)
                    .append("thread", thread)
                    .append("revision", 0)
                    .append("copy", 0)
                    .append("outbox", List.of()));
        }
        long won = writes.updateOne(
                        and(eq("_id", id), eq("revision", revision)),
                        combine(inc("revision", 1), set("copy", revision + 1), push("outbox", revision)))
                .getModifiedCount();
        assertThat(won).isEqualTo(1);
        synchronized (this) {
            revisions.put(id, revision + 1);
        }
    }

    private void increment(MongoCollection<Document> writes) {
        writes.updateOne(eq("counter"), inc("count", 1), new UpdateOptions().upsert(true));
        synchronized (this) {
            increments++;
        }
    }

    private Document document(String kind, String thread, Random random) {
        int number = sequence.incrementAndGet();
        String id = kind + "-" + number;
        return new Document("_id", id)
                .append("key", id)
                .append("thread", thread)
                .append("number", number)
                .append("text", "x".repeat(random.nextInt(random.nextInt(20) == 0 ? 20_000 : 500)))
                .append("end", number);
    }

    /** Everything acknowledged is there, and nothing is there by half: no document, no command, no index entry. */
    static void verify(MongoClient client, Acknowledged acknowledged) {
        MongoCollection<Document> writes = writes(client);
        Map<String, Document> found = new HashMap<>();
        writes.find().forEach(document -> found.put(document.getString("_id"), document));

        assertThat(found.keySet()).containsAll(acknowledged.inserted);
        assertThat(acknowledged.deleted).noneMatch(found::containsKey);
        acknowledged.revisions.forEach(
                (id, revision) -> assertThat(number(found, id, "revision")).isGreaterThanOrEqualTo(revision));
        if (acknowledged.increments > 0) {
            assertThat(number(found, "counter", "count")).isGreaterThanOrEqualTo(acknowledged.increments);
        }
        verifyWholeDocuments(found.values());
        verifyWholeGroups(found.values(), acknowledged.groups);
        verifyIndexes(writes, found);
    }

    private static int number(Map<String, Document> found, String id, String field) {
        Document document = found.get(id);
        return document == null ? -1 : document.getInteger(field);
    }

    private static void verifyWholeDocuments(Iterable<Document> documents) {
        for (Document document : documents) {
            assertThat(document.get("end")).isEqualTo(document.get("number"));
            if (document.containsKey("revision")) {
                int revision = document.getInteger("revision");
                assertThat(document.getInteger("copy")).isEqualTo(revision);
                assertThat(document.getList("outbox", Integer.class))
                        .isEqualTo(IntStream.range(0, revision).boxed().toList());
            }
        }
    }

    private static void verifyWholeGroups(Iterable<Document> documents, Set<String> acknowledged) {
        Map<String, Integer> sizes = new HashMap<>();
        documents.forEach(document -> {
            if (document.containsKey("group")) {
                sizes.merge(document.getString("group"), 1, Integer::sum);
            }
        });
        assertThat(sizes.values()).allMatch(size -> size == GROUP_SIZE);
        assertThat(sizes.keySet()).containsAll(acknowledged);
    }

    private static void verifyIndexes(MongoCollection<Document> writes, Map<String, Document> found) {
        for (int i = 0; i < THREADS; i++) {
            String thread = "t" + i;
            List<Object> byIndex = new ArrayList<>();
            writes.find(eq("thread", thread)).forEach(document -> byIndex.add(document.get("_id")));
            List<String> byScan = found.values().stream()
                    .filter(document -> thread.equals(document.get("thread")))
                    .map(document -> document.getString("_id"))
                    .toList();
            assertThat(byIndex).hasSameElementsAs(byScan).hasSameSizeAs(byScan);
        }
        String known = found.values().stream()
                .filter(document -> document.containsKey("key"))
                .map(document -> document.getString("key"))
                .findFirst()
                .orElse("none");
        assertThat(writes.countDocuments(eq("key", known))).isEqualTo(known.equals("none") ? 0 : 1);
    }

    private static MongoCollection<Document> writes(MongoClient client) {
        return client.getDatabase("workload").getCollection("writes");
    }
}
