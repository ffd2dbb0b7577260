package io.mimiq.platform.persistence;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import io.mimiq.platform.testing.FreePorts;
import io.mimiq.platform.testing.LocalServers;
import io.mimiq.platform.testing.Patience;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The service starts while MongoDB is away, says it is not ready, and becomes ready by itself. */
@QuarkusTest
@TestProfile(MongoAwayTest.Away.class)
class MongoAwayTest {
    private static final String COLLECTION = "indexed";

    public static final class Away implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            int port = FreePorts.one();
            return Map.of(
                    "away.port",
                    String.valueOf(port),
                    "quarkus.mongodb.connection-string",
                    "mongodb://127.0.0.1:" + port + "/?serverSelectionTimeoutMS=300&heartbeatFrequencyMS=500",
                    "quarkus.mongodb.database",
                    "test-away-" + UUID.randomUUID());
        }
    }

    @Singleton
    static class Wanted implements CollectionIndexes {
        @Override
        public String collection() {
            return COLLECTION;
        }

        @Override
        public List<IndexModel> indexes() {
            return List.of(new IndexModel(new Document("email", 1), new IndexOptions().unique(true)));
        }
    }

    @Inject
    Vertx vertx;

    @Inject
    Collections collections;

    @ConfigProperty(name = "away.port")
    int port;

    @Test
    void isReadyOnlyOnceItsIndexesAreThere() {
        given().get("/q/health/ready").then().statusCode(503);
        given().get("/q/health/live").then().statusCode(200);

        NetServer server = forward(port, URI.create(LocalServers.mongodb()));

        await().atMost(Patience.EVENT)
                .untilAsserted(() -> given().get("/q/health/ready")
                        .then()
                        .statusCode(200)
                        .body("checks.name", hasItem("MongoDB indexes")));
        assertThat(collections
                        .get(COLLECTION)
                        .listIndexes()
                        .collect()
                        .asList()
                        .await()
                        .atMost(Patience.EVENT))
                .anySatisfy(index -> assertThat(index.get("key")).isEqualTo(new Document("email", 1)));
        server.close().toCompletionStage().toCompletableFuture().join();
    }

    private NetServer forward(int from, URI to) {
        return vertx.createNetServer()
                .connectHandler(in -> forward(in.pause(), to))
                .listen(from, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private void forward(NetSocket in, URI to) {
        vertx.createNetClient()
                .connect(to.getPort(), to.getHost())
                .onSuccess(out -> join(in, out))
                .onFailure(failure -> in.close());
    }

    private static void join(NetSocket in, NetSocket out) {
        in.pipeTo(out);
        out.pipeTo(in);
    }
}
