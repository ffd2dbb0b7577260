package io.mimiq.local.store;

import com.mongodb.client.MongoClient;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTest extends StoreContract {

    @TempDir
    static Path folder;

    private static EmbeddedStore store;

    @BeforeAll
    static void open() {
        store = EmbeddedStore.open(folder.resolve("store.mv"));
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Override
    MongoClient client() {
        return store.client();
    }
}
