package io.mimiq.local.store;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreMainTest {

    @TempDir
    Path folder;

    private @Nullable Process started;

    @AfterEach
    void end() throws InterruptedException {
        if (started != null) {
            started.destroyForcibly().waitFor();
        }
    }

    @Test
    void stopsWhenItsInputEnds() throws Exception {
        Process store = run("--port", "0", "--data", folder.toString());
        write(store, "first");

        store.getOutputStream().close();

        assertThat(store.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(store.exitValue()).isZero();
        assertHolds("first");
    }

    @Test
    void stopsOnASignal() throws Exception {
        Process store = run("--port", "0", "--data", folder.toString(), "--keep");
        write(store, "first");
        store.getOutputStream().close();
        assertThat(store.isAlive()).isTrue();

        store.toHandle().destroy();

        assertThat(store.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertHolds("first");
    }

    @Test
    void saysWhyItCannotStart() throws Exception {
        try (ServerSocket somebody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process store = run("--port", String.valueOf(somebody.getLocalPort()), "--data", folder.toString());

            assertThat(store.errorReader().lines()).anyMatch(line -> line.contains("could not start"));
            assertThat(store.waitFor()).isEqualTo(1);
        }
    }

    @Test
    void leavesTheDataOfAnotherStoreAlone() throws Exception {
        Process first = run("--port", "0", "--data", folder.toString());
        String address = StoreProcess.address(first);
        try {
            Process second = run("--port", "0", "--data", folder.toString());

            assertThat(second.errorReader().lines()).contains("Another store uses the data in " + folder);
            assertThat(second.waitFor()).isEqualTo(1);
            write(address, "still served");
        } finally {
            first.destroyForcibly().waitFor();
        }
        assertHolds("still served");
    }

    /** As when a topic with many large documents is deleted. */
    @Test
    void deletesMoreThanItsMemoryHolds() throws Exception {
        Process store = run("--port", "0", "--data", folder.toString());
        try (MongoClient client = EmbeddedStore.connect(StoreProcess.address(store))) {
            MongoCollection<Document> originals = client.getDatabase("db").getCollection("originals");
            byte[] large = new byte[8 * 1024 * 1024];
            for (int i = 0; i < 24; i++) {
                originals.insertOne(new Document("_id", i).append("bytes", large));
            }

            assertThat(originals.deleteMany(new Document()).getDeletedCount()).isEqualTo(24);
            assertThat(originals.find()).isEmpty();
        }
    }

    @Test
    void explainsItsUsage() throws Exception {
        Process store = run("--port", "0");

        assertThat(store.errorReader().lines()).anyMatch(line -> line.startsWith("usage: StoreMain"));
        assertThat(store.waitFor()).isEqualTo(2);
    }

    private Process run(String... arguments) throws Exception {
        Process store = StoreProcess.start(arguments);
        started = store;
        return store;
    }

    private static void write(Process store, String id) throws Exception {
        write(StoreProcess.address(store), id);
    }

    private static void write(String address, String id) {
        try (MongoClient client = EmbeddedStore.connect(address)) {
            client.getDatabase("db").getCollection("c").insertOne(new Document("_id", id));
        }
    }

    private void assertHolds(String id) {
        try (EmbeddedStore store = EmbeddedStore.open(folder.resolve("store.mv"))) {
            assertThat(store.client()
                            .getDatabase("db")
                            .getCollection("c")
                            .find(eq(id))
                            .first())
                    .isNotNull();
        }
    }
}
