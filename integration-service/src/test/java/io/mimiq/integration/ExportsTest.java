package io.mimiq.integration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.platform.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What exports get of a person's connection and linked pages. */
@QuarkusTest
class ExportsTest extends ServiceTest {

    @Test
    void hasTheConnectionWithoutItsToken() {
        connect().then().statusCode(200);

        Map<?, ?> connection =
                (Map<?, ?>) exported(user, "confluence-connection").get(0);

        assertThat(connection.get("state")).isEqualTo("connected");
        assertThat(connection.get("email")).isEqualTo(email);
        assertThat(connection.toString()).doesNotContain(apiToken);
    }

    @Test
    void hasTheLinkedPagesOfATopicOfTheirs() {
        String page = newPageId();
        confluence.publish(page, "Release runbook", "<p>Freeze on Thursday.</p>");
        connect().then().statusCode(200);
        awaitState(linked(page), "synced");

        List<Object> shown = asUser().get(pages()).jsonPath().getList("items");

        assertThat(exported(user, "confluence-pages?topicId=" + topic))
                .hasSize(1)
                .isEqualTo(shown);
        assertThat(exported("somebody-else", "confluence-pages?topicId=" + topic))
                .isEmpty();
        assertThat(exported(user, "confluence-pages?topicId=another")).isEmpty();
    }

    private static List<Object> exported(String userId, String kind) {
        return given().auth()
                .oauth2(TestTokens.service("knowledge-service", "integration-service", "exports:read"))
                .get("/internal/users/" + userId + "/exports/" + kind)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }
}
