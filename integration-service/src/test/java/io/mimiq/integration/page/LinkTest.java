package io.mimiq.integration.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.mimiq.integration.ServiceTest;
import io.mimiq.platform.testing.ConfluenceStandIn;
import io.mimiq.platform.testing.Proves;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LinkTest extends ServiceTest {
    private String page = "";

    @BeforeEach
    void aPage() {
        page = newPageId();
        confluence.publish(page, "Release runbook", ConfluenceStandIn.fixture("release-runbook"));
        connect().then().statusCode(200);
        confluence.forgetRequests();
    }

    @Test
    @Proves("MQ-07")
    void aLinkedPageBecomesADocument() {
        String id = linked(page);

        awaitState(id, "synced");
        assertThat(knowledge.document(id)).hasValueSatisfying(document -> {
            assertThat(document.path("title").asText()).isEqualTo("Release runbook");
            assertThat(document.path("mediaType").asText()).isEqualTo("text/markdown");
            assertThat(document.path("text").asText())
                    .contains("The release captain is @Ada Lovelace’s deputy when she is away.");
            assertThat(document.at("/origin/kind").asText()).isEqualTo("confluence");
            assertThat(document.at("/origin/pageId").asText()).isEqualTo(page);
            assertThat(document.at("/origin/version").asInt()).isEqualTo(1);
        });
        assertThat(linkedPage(id).getString("title")).isEqualTo("Release runbook");
        assertThat(linkedPage(id).getInt("version")).isEqualTo(1);
        assertThat(linkedPage(id).getString("problem")).isNull();
    }

    @Test
    void answersWithAPendingLink() {
        asUser().body("{\"url\": \"" + confluence.pageUrl(page) + "\"}")
                .post(pages())
                .then()
                .statusCode(201)
                .header("Location", containsString(pages() + "/"))
                .body("state", equalTo("pending"))
                .body("pageId", equalTo(page))
                .body("title", nullValue());
    }

    @Test
    @Proves("MQ-14")
    void asksConfluenceForNothingButTheLinkedPage() {
        confluence.publish(newPageId(), "Never linked", "<p>secret</p>");

        awaitState(linked(page), "synced");

        assertThat(confluence.requests())
                .extracting(ConfluenceStandIn.Request::uri)
                .containsExactly("/wiki/api/v2/pages/" + page + "?body-format=storage", "/wiki/api/v2/users-bulk");
    }

    @Test
    void aRepeatedRequestLinksOnce() {
        String body = "{\"pageId\": \"" + page + "\"}";

        String first = asUser().header("Idempotency-Key", "k-1")
                .body(body)
                .post(pages())
                .path("id");
        String second = asUser().header("Idempotency-Key", "k-1")
                .body(body)
                .post(pages())
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        assertThat(second).isEqualTo(first);
        asUser().get(pages()).then().body("items", hasSize(1));
    }

    @Test
    void refusesAnIdempotencyKeyOfAnotherRequest() {
        asUser().header("Idempotency-Key", "k-2")
                .body("{\"pageId\": \"" + page + "\"}")
                .post(pages());

        asUser().header("Idempotency-Key", "k-2")
                .body("{\"pageId\": \"" + newPageId() + "\"}")
                .post(pages())
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:mimiq:problem:idempotency-key-reused"));
    }

    @Test
    void linksAPageOnceToATopic() {
        linked(page);

        link(page).then().statusCode(409).body("type", equalTo("urn:mimiq:problem:confluence-page-already-linked"));
    }

    @Test
    void refusesToLinkWithoutAConnection() {
        asUser().delete(CONNECTION);

        link(page).then().statusCode(409).body("type", equalTo("urn:mimiq:problem:confluence-not-connected"));
    }

    @Test
    void refusesToLinkToATopicThatIsNotThere() {
        asUser().body("{\"pageId\": \"" + page + "\"}")
                .post("/api/topics/unknown/confluence-pages")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:mimiq:problem:not-found"));
    }

    @Test
    void refusesAPageOfAnotherSite() {
        asUser().body("{\"url\": \"https://other.atlassian.net/wiki/spaces/A/pages/1/T\"}")
                .post(pages())
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:mimiq:problem:confluence-page-elsewhere"));
    }

    @Test
    void refusesAShortLink() {
        asUser().body("{\"url\": \"" + confluence.siteUrl() + "/wiki/x/AYAB\"}")
                .post(pages())
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:mimiq:problem:confluence-address-unsupported"))
                .body("detail", containsString("short link"));
    }

    @Test
    void refusesARequestThatNamesNoPageOrTwo() {
        for (String body : List.of("{}", "{\"url\": \"" + confluence.pageUrl(page) + "\", \"pageId\": \"1\"}")) {
            asUser().body(body)
                    .post(pages())
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("urn:mimiq:problem:validation"));
        }
    }

    @Test
    void refusesAPageIdThatIsNoNumber() {
        link("12/../../users").then().statusCode(422).body("violations[0].field", equalTo("pageId"));
    }

    @Test
    void saysWhenTheTopicCannotBeChecked() {
        knowledge.fail(500);

        link(page).then().statusCode(503).body("type", equalTo("urn:mimiq:problem:knowledge-unavailable"));
    }

    @Test
    void listsLinkedPagesOldestFirstInParts() {
        String first = linked(page);
        String second = linked(newPageId());
        String third = linked(newPageId());

        JsonPath part = asUser().queryParam("limit", 2)
                .get(pages())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        JsonPath rest = asUser().queryParam("limit", 2)
                .queryParam("cursor", part.getString("nextCursor"))
                .get(pages())
                .jsonPath();

        assertThat(part.getList("items.id")).containsExactly(first, second);
        assertThat(rest.getList("items.id")).containsExactly(third);
        assertThat(rest.getString("nextCursor")).isNull();
    }

    @Test
    void listsNothingForANewTopicAndRefusesAnUnknownOne() {
        asUser().get(pages()).then().statusCode(200).body("items", hasSize(0)).body("nextCursor", nullValue());
        asUser().get("/api/topics/unknown/confluence-pages").then().statusCode(404);
    }

    @Test
    void unlinksAndKeepsTheDocument() {
        String id = linked(page);
        awaitState(id, "synced");

        asUser().delete(pages() + "/" + id).then().statusCode(204);

        asUser().get(pages() + "/" + id).then().statusCode(404);
        assertThat(knowledge.document(id)).isPresent();
    }

    @Test
    void unlinksWithTheDocument() {
        String id = linked(page);
        awaitState(id, "synced");

        asUser().delete(pages() + "/" + id + "?document=delete").then().statusCode(204);

        assertThat(knowledge.document(id)).isEmpty();
        link(page).then().statusCode(201);
    }

    @Test
    void deletesTheDocumentLaterWhenItCannotNow() {
        String id = linked(page);
        awaitState(id, "synced");
        knowledge.fail(503);

        asUser().delete(pages() + "/" + id + "?document=delete").then().statusCode(202);
        asUser().get(pages() + "/" + id).then().statusCode(404);
        assertThat(knowledge.document(id)).isPresent();

        knowledge.recover();

        await().atMost(SOON).until(() -> knowledge.document(id).isEmpty());
    }

    @Test
    void refusesAnUnknownWishForTheDocument() {
        String id = linked(page);

        asUser().delete(pages() + "/" + id + "?document=burn").then().statusCode(422);

        asUser().get(pages() + "/" + id).then().statusCode(200);
    }

    @Test
    @Proves("MQ-22")
    void showsNobodyElsesLinks() {
        String id = linked(page);

        for (Response response : List.of(
                as("eve").get(pages()),
                as("eve").get(pages() + "/" + id),
                as("eve").delete(pages() + "/" + id),
                as("eve").post(pages() + "/" + id + "/sync"),
                asUser().get("/api/topics/other/confluence-pages/" + id))) {
            response.then().statusCode(404).contentType("application/problem+json");
        }
        asUser().get(pages() + "/" + id).then().statusCode(200);
    }
}
