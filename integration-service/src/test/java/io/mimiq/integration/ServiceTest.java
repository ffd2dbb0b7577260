package io.mimiq.integration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mimiq.platform.testing.ConfluenceStandIn;
import io.mimiq.platform.testing.LocalServers;
import io.mimiq.platform.testing.Patience;
import io.mimiq.platform.testing.TestTokens;
import io.mimiq.platform.testing.WebStandIn;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** One user with one topic and an account at the site; every test starts with new ones. */
@QuarkusTest
@WithTestResource(LocalServers.class)
@WithTestResource(Neighbours.class)
public abstract class ServiceTest {
    protected static final Duration SOON = Patience.EVENT;
    protected static final String CONNECTION = "/api/integrations/confluence";

    /** Set by {@link Neighbours}, as are {@link #web} and {@link #knowledge}. */
    @SuppressWarnings("NullAway.Init")
    protected ConfluenceStandIn confluence;

    @SuppressWarnings("NullAway.Init")
    protected WebStandIn web;

    @SuppressWarnings("NullAway.Init")
    protected FakeKnowledge knowledge;

    protected String user = "";
    protected String topic = "";
    protected String email = "";
    protected String apiToken = "";

    @BeforeEach
    void newUser() {
        user = "user-" + UUID.randomUUID();
        topic = "topic-" + UUID.randomUUID();
        email = "ada." + UUID.randomUUID() + "@example.com";
        apiToken = "ATATT3xFf" + UUID.randomUUID();
        confluence
                .recover()
                .allowAnonymous(false)
                .account(email, apiToken, "Ada Lovelace")
                .forgetRequests();
        knowledge.recover();
        knowledge.createTopic(user, topic);
    }

    @AfterEach
    void neighboursFollowTheirContracts() {
        assertThat(knowledge.violations()).isEmpty();
    }

    protected RequestSpecification as(String userId) {
        return given().header("Authorization", "Bearer " + TestTokens.user(userId))
                .contentType(ContentType.JSON);
    }

    protected RequestSpecification asUser() {
        return as(user);
    }

    protected Response connect() {
        return connect(confluence.siteUrl().toString(), email, apiToken);
    }

    protected Response connect(String siteUrl, String mail, String token) {
        return asUser().body("""
                {"siteUrl": "%s", "email": "%s", "apiToken": "%s"}""".formatted(siteUrl, mail, token)).put(CONNECTION);
    }

    protected String pages() {
        return "/api/topics/" + topic + "/confluence-pages";
    }

    protected Response link(String pageId) {
        return asUser().body("{\"pageId\": \"" + pageId + "\"}").post(pages());
    }

    /** Links the page and answers the link's id. */
    protected String linked(String pageId) {
        return link(pageId).then().statusCode(201).extract().path("id");
    }

    protected JsonPath linkedPage(String id) {
        return asUser().get(pages() + "/" + id).then().statusCode(200).extract().jsonPath();
    }

    protected void awaitState(String id, String state) {
        await().atMost(SOON).until(() -> linkedPage(id).getString("state"), state::equals);
    }

    /** A page id nobody used before. */
    protected static String newPageId() {
        return String.valueOf(1_000_000_000L + (UUID.randomUUID().getMostSignificantBits() >>> 34));
    }
}
