package io.mimiq.local.store;

import com.mongodb.client.MongoClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = "MONGODB_URI", matches = "mongodb.*")
class RealMongoTest extends StoreContract {

    private static MongoClient client;

    @BeforeAll
    static void connect() {
        client = EmbeddedStore.connect(System.getenv("MONGODB_URI"));
    }

    @AfterAll
    static void close() {
        client.close();
    }

    @Override
    MongoClient client() {
        return client;
    }
}
