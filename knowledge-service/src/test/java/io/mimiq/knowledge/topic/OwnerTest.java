package io.mimiq.knowledge.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.mimiq.knowledge.Api;
import io.mimiq.knowledge.Database;
import io.mimiq.knowledge.Neighbours;
import io.mimiq.platform.crypto.KeyRing;
import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.storage.Sealer;
import io.mimiq.platform.testing.LocalServers;
import io.mimiq.platform.testing.Patience;
import io.mimiq.platform.testing.Proves;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A topic is its owner's, whatever somebody writes into the store. */
@QuarkusTest
@WithTestResource(LocalServers.class)
@WithTestResource(Neighbours.class)
class OwnerTest {
    private final Api owner = Api.newUser();
    private final Api writer = Api.newUser();

    @Inject
    Database database;

    @Inject
    KeyRing keys;

    @Inject
    OwnerBinding binding;

    @Test
    @Proves("MQ-22")
    void isNotThereForWhoeverPutItInTheirNameInTheStore() {
        String topic = owner.createTopic("Office");
        String path = "/api/topics/" + topic;
        String tag = owner.user().get(path).header("ETag");

        database.set("topics", topic, "userId", writer.userId());

        for (String what : List.of("", "/knowledge", "/sources", "/versions", "/documents", "/proposals")) {
            writer.user().get(path + what).then().statusCode(404);
        }
        writer.json(Map.of("title", "Mine"))
                .header("If-Match", tag)
                .patch(path)
                .then()
                .statusCode(404);
        writer.user().delete(path).then().statusCode(404);
        writer.user().get("/api/topics").then().statusCode(200).body("items", empty());
        assertThat(writer.user().get("/api/search?q=office").asString()).doesNotContain(topic);

        database.set("topics", topic, "userId", owner.userId());
        owner.user().get(path).then().statusCode(200).body("title", equalTo("Office"));
    }

    @Test
    void bindsATopicFromBeforeOnlyWhenItIsAskedTo() {
        String topic = owner.createTopic("Office");
        String renamed = owner.createTopic("Garden");
        database.set("topics", topic, "title", unbound(topic, "Office"));
        owner.user().get("/api/topics/" + topic).then().statusCode(404);

        assertThat(binding.bindAll().await().atMost(Patience.ANSWER)).isPositive();

        owner.user().get("/api/topics/" + topic).then().statusCode(200).body("title", equalTo("Office"));
        owner.user().get("/api/topics/" + renamed).then().statusCode(200).body("title", equalTo("Garden"));
        assertThat(binding.bindAll().await().atMost(Patience.ANSWER)).isZero();
    }

    private byte[] unbound(String topic, String title) {
        Sealer sealer = new Sealer(keys.open(KeyScope.topic(topic)).await().atMost(Patience.ANSWER));
        return sealer.sealText("topics", topic, "title", title);
    }
}
