package io.mimiq.usage;

import static io.mimiq.usage.TestEvents.call;
import static io.mimiq.usage.TestEvents.newId;
import static io.mimiq.usage.TestEvents.send;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mimiq.platform.events.EventTopic;
import io.mimiq.platform.testing.LocalServers;
import io.mimiq.platform.testing.Patience;
import io.mimiq.platform.testing.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What exports get of a person's usage, audit trail and deletions. */
@QuarkusTest
@WithTestResource(LocalServers.class)
class ExportsTest {
    private final String user = newId("user");
    private final String topic = newId("topic");

    @Test
    void hasTheTrailAsItsOwnerSeesItPageByPage() {
        for (int i = 0; i < 5; i++) {
            send(EventTopic.AUDIT, "io.mimiq.audit.recorded", user, signedIn(user));
        }
        send(EventTopic.AUDIT, "io.mimiq.audit.recorded", newId("other"), signedIn(newId("other")));

        eventually(() -> assertThat(all("audit", 2)).hasSize(5));

        assertThat(all("audit", 2)).isEqualTo(items("/api/audit?limit=100", TestTokens.user(user)));
    }

    @Test
    void hasCallsAndBudget() {
        String callId = newId("call");
        send(EventTopic.USAGE, "io.mimiq.usage.call.completed", user, call(user, callId));

        eventually(() -> assertThat(all("ai-usage", 100)).hasSize(1));

        assertThat(all("ai-usage", 100)).isEqualTo(items("/api/usage/calls", TestTokens.user(user)));
        assertThat(all("budget", 100)).hasSize(1);
    }

    @Test
    void hasTheReceiptsOfDeletions() {
        List<String> deletions = List.of(newId("deletion"), newId("deletion"));
        deletions.forEach(deletion -> send(
                EventTopic.PRIVACY,
                "io.mimiq.privacy.erasure.requested",
                user,
                Map.of(
                        "deletionId", deletion,
                        "userId", user,
                        "topicId", topic,
                        "scope", "topic",
                        "services", List.of("knowledge-service"))));

        eventually(() -> assertThat(all("deletions", 1))
                .extracting(deletion -> (Object) ((Map<?, ?>) deletion).get("id"))
                .containsExactlyInAnyOrderElementsOf(deletions));
    }

    @Test
    void isEmptyForWhoeverHasNothing() {
        for (String kind : List.of("audit", "ai-usage", "deletions")) {
            assertThat(all(kind, 100)).as(kind).isEmpty();
        }
    }

    private static Map<String, Object> signedIn(String userId) {
        return Map.of(
                "userId",
                userId,
                "actor",
                Map.of("kind", "user", "id", userId),
                "action",
                "session.created",
                "object",
                Map.of("kind", "session", "id", newId("session")),
                "outcome",
                "success");
    }

    /** From the first page to the last. */
    private List<Object> all(String kind, int limit) {
        String path = "/internal/users/" + user + "/exports/" + kind + "?limit=" + limit;
        List<Object> all = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = page(path + "&cursor=" + cursor, service());
            all.addAll(page.getList("items"));
            cursor = page.getString("nextCursor");
        }
        return all;
    }

    private static List<Object> items(String path, String token) {
        return page(path, token).getList("items");
    }

    private static JsonPath page(String path, String token) {
        return given().auth()
                .oauth2(token)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String service() {
        return TestTokens.service("knowledge-service", "usage-service", "exports:read");
    }

    private static void eventually(Runnable assertion) {
        await().atMost(Patience.EVENT).untilAsserted(assertion::run);
    }
}
