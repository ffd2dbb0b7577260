package io.mimiq.integration.connection;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.mimiq.integration.ServiceTest;
import io.mimiq.integration.Stored;
import io.mimiq.integration.Topics;
import io.mimiq.platform.testing.Proves;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Looks for what must not be there, in every byte that was stored or published. */
@QuarkusTest
class StoredEncryptedTest extends ServiceTest {
    private final Topics kafka = new Topics();

    @Test
    @Proves({"MQ-12", "MQ-13"})
    void storesNeitherCredentialsNorContentInPlain() {
        String page = newPageId();
        confluence.publish(page, "Canary title", "<p>Canary text of the page.</p>");
        connect().then().statusCode(200);

        String id = linked(page);
        awaitState(id, "synced");

        String basic = Base64.getEncoder().encodeToString((email + ":" + apiToken).getBytes(StandardCharsets.UTF_8));
        assertThat(Stored.everything())
                .contains(user)
                .doesNotContain(apiToken, email, basic, confluence.siteUrl().getAuthority(), page)
                .doesNotContain("Canary title", "Canary text");
        assertThat(kafka.all("mimiq.audit.v1").toString())
                .contains(user)
                .doesNotContain(apiToken, email, confluence.siteUrl().getAuthority(), page, "Canary");
    }

    /** Documents outlive the code that wrote them. */
    @Test
    void storesTheFieldsThatItAlwaysDid() {
        String page = newPageId();
        confluence.publish(page, "Tides", "<p>High water is at noon.</p>");
        connect().then().statusCode(200);
        String id = linked(page);
        awaitState(id, "synced");

        Set<String> link =
                Set.of(("_id userId topicId siteKey pageKey fingerprint pageId url title state version linkedAt"
                                + " syncedAt attempts outbox")
                        .split(" "));
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(Stored.fields("links", eq("_id", id))).isEqualTo(link));
        assertThat(Stored.fields("connections", eq("_id", user)))
                .containsOnly("_id", "current", "retired", "revision", "outbox");
        assertThat(Stored.fields("connections", eq("_id", user), "current"))
                .containsExactlyInAnyOrder("connectionId", "siteUrl", "email", "apiToken", "siteKey", "connectedAt");
    }

    @Test
    @Proves("MQ-13")
    void deletesCredentialsWithTheirKey() {
        connect().then().statusCode(200);

        asUser().delete(CONNECTION).then().statusCode(204);

        assertThat(kafka.await("mimiq.audit.v1", event -> of(event, "confluence.disconnected"))
                        .at("/data/object/id")
                        .asText())
                .satisfies(connectionId -> assertThat(Stored.everything()).doesNotContain(connectionId));
    }

    @Test
    void tellsTheAuditTrailWhoDidWhat() {
        String page = newPageId();
        confluence.publish(page, "Tides", "<p>High water is at noon.</p>");
        connect().then().statusCode(200);
        String id = linked(page);
        awaitState(id, "synced");
        asUser().delete(pages() + "/" + id).then().statusCode(204);
        asUser().delete(CONNECTION).then().statusCode(204);

        kafka.await("mimiq.audit.v1", event -> of(event, "confluence.disconnected"));
        List<JsonNode> mine = kafka.all("mimiq.audit.v1").stream()
                .filter(event -> event.at("/data/userId").asText().equals(user))
                .toList();
        assertThat(mine)
                .extracting(event -> event.at("/data/action").asText() + " by "
                        + event.at("/data/actor/kind").asText() + ": "
                        + event.at("/data/outcome").asText())
                .containsExactly(
                        "confluence.connected by user: success",
                        "page.linked by user: success",
                        "page.synced by service: success",
                        "page.unlinked by user: success",
                        "confluence.disconnected by user: success");
        assertThat(mine.subList(1, 4)).allSatisfy(event -> {
            assertThat(event.at("/data/object/id").asText()).isEqualTo(id);
            assertThat(event.at("/data/topicId").asText()).isEqualTo(topic);
        });
    }

    private boolean of(JsonNode event, String action) {
        return event.at("/data/userId").asText().equals(user)
                && event.at("/data/action").asText().equals(action);
    }
}
