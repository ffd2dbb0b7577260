package io.mimiq.knowledge.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.mimiq.knowledge.Api;
import io.mimiq.knowledge.Api.ChangeSetBody;
import io.mimiq.knowledge.Neighbours;
import io.mimiq.platform.testing.LocalServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(LocalServers.class)
@WithTestResource(Neighbours.class)
class TopicResourceTest {

    private final Api api = Api.newUser();

    @Test
    void createsATopicWithoutKnowledge() {
        Response created = api.json(Map.of("title", "Office")).post("/api/topics");

        String id = created.then().extract().path("id");
        created.then()
                .statusCode(201)
                .header("Location", org.hamcrest.Matchers.endsWith("/api/topics/" + id))
                .header("ETag", org.hamcrest.Matchers.startsWith("\"1-"))
                .body("title", equalTo("Office"))
                .body("version", equalTo(0))
                .body("openProposals", equalTo(0))
                .body("createdAt", notNullValue());
    }

    @Test
    void createsOneTopicForOneIdempotencyKey() {
        String first =
                create("key-1", "Office").then().statusCode(201).extract().path("id");

        Response second = create("key-1", "Office");

        second.then().statusCode(201).body("id", equalTo(first));
        api.user().get("/api/topics").then().body("items", hasSize(1));
    }

    @Test
    void refusesAnIdempotencyKeyForAnotherTopic() {
        create("key-1", "Office").then().statusCode(201);

        Response second = create("key-1", "Another office");

        second.then().statusCode(422).body("type", equalTo("urn:mimiq:problem:idempotency-key-reused"));
    }

    @Test
    void doesNotBringADeletedTopicBackByItsIdempotencyKey() {
        String id = create("key-1", "Office").then().extract().path("id");
        api.user().delete("/api/topics/" + id).then().statusCode(202);

        Response second = create("key-1", "Office");

        second.then().statusCode(410);
    }

    @Test
    void answersWithTheSameDeletionWhenTheFirstAnswerWasLost() {
        String path = "/api/topics/" + api.createTopic("Office");
        String first = api.user().delete(path).then().statusCode(202).extract().path("deletionId");

        Response second = api.user().delete(path);

        second.then().statusCode(202).body("deletionId", equalTo(first));
        Api.newUser().user().delete(path).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"title\":null}",
                "{\"title\":\"  \"}",
                "{\"title\":\"a\\u0000b\"}",
                "{\"title\":\"\\ud800\"}"
            })
    void refusesUnacceptableTitles(String body) {
        Response refused = api.json(body).post("/api/topics");

        refused.then().statusCode(422).body("violations[0].field", equalTo("title"));
    }

    @Test
    void refusesATitleThatIsTooLong() {
        api.json(Map.of("title", "x".repeat(201))).post("/api/topics").then().statusCode(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{\"title\":{}}", "{\"title\":\"x\",\"owner\":\"someone\"}", ""})
    void refusesABodyThatIsNoTopic(String body) {
        Response refused = api.json(body).post("/api/topics");

        assertThat(refused.statusCode()).as(refused.asString()).isIn(400, 422);
        assertThat(refused.contentType()).startsWith("application/problem+json");
    }

    @Test
    void listsOnlyTheUsersTopicsNewestFirstPageByPage() {
        Api.newUser().createTopic("Not mine");
        List<String> ids = List.of(api.createTopic("One"), api.createTopic("Two"), api.createTopic("Three"));

        Response first = api.user().get("/api/topics?limit=2");

        String cursor = first.then()
                .statusCode(200)
                .body("items.id", contains(ids.get(2), ids.get(1)))
                .extract()
                .path("nextCursor");
        api.user()
                .queryParam("cursor", cursor)
                .get("/api/topics?limit=2")
                .then()
                .body("items.id", contains(ids.get(0)))
                .body("nextCursor", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=x", "cursor=nonsense"})
    void refusesAPageThatCannotBe(String query) {
        Response refused = api.user().get("/api/topics?" + query);

        assertThat(refused.statusCode()).isIn(400, 404, 422);
    }

    @Test
    void countsOpenProposals() {
        String topicId = api.topicWithKnowledge();
        api.apply(topicId, new ChangeSetBody(1).conflict("city", "hamburg", "The office is in Hamburg."));

        Response topic = api.user().get("/api/topics/" + topicId);

        topic.then().statusCode(200).body("openProposals", equalTo(1)).body("version", equalTo(1));
    }

    @Test
    void renamesWhatWasReadLast() {
        String path = "/api/topics/" + api.createTopic("Office");
        String tag = tag(path);

        Response renamed =
                api.json(Map.of("title", "Bureau")).header("If-Match", tag).patch(path);

        renamed.then().statusCode(200).header("ETag", tag(path)).body("title", equalTo("Bureau"));
        api.json(Map.of("title", "Stale"))
                .header("If-Match", tag)
                .patch(path)
                .then()
                .statusCode(412)
                .header("ETag", "\"2\"");
        api.json(Map.of("title", "Blind")).patch(path).then().statusCode(428);
        api.json(Map.of("title", "Odd"))
                .header("If-Match", "x")
                .patch(path)
                .then()
                .statusCode(400);
        api.user().get(path).then().body("title", equalTo("Bureau"));
    }

    @Test
    void renamesAlthoughTheKnowledgeHasChangedSince() {
        String topicId = api.createTopic("Office");
        String path = "/api/topics/" + topicId;
        String tag = tag(path);
        api.apply(topicId, Api.firstVersion());

        Response renamed =
                api.json(Map.of("title", "Bureau")).header("If-Match", tag).patch(path);

        renamed.then().statusCode(200).body("title", equalTo("Bureau"));
    }

    @Test
    void saysThatATopicIsAsItWasReadLast() {
        String path = "/api/topics/" + api.topicWithKnowledge();
        Response read = api.user().get(path);

        Response again = unless(read, path);

        again.then()
                .statusCode(304)
                .header("ETag", read.header("ETag"))
                .header("Cache-Control", "private, no-cache")
                .body(emptyString());
        api.user().header("If-None-Match", "\"1\"").get(path).then().statusCode(200);
    }

    @Test
    void noticesEveryChangeOfATopic() {
        String topicId = api.topicWithKnowledge();
        String path = "/api/topics/" + topicId;
        Response first = api.user().get(path);

        api.apply(topicId, new ChangeSetBody(1).add("may", "The move was in May.", "office"));
        Response second = unless(first, path);
        ChangeSetBody conflict = new ChangeSetBody(2).conflict("city", "hamburg", "The office is in Hamburg.");
        api.apply(topicId, conflict);
        Response third = unless(second, path);
        api.json(Map.of("title", "Bureau")).header("If-Match", "\"1\"").patch(path);
        Response fourth = unless(third, path);
        api.json(Map.of("reject", List.of("op-hamburg"))).post(path + "/proposals/" + conflict.id() + "/decision");
        Response fifth = unless(fourth, path);

        second.then().statusCode(200).body("version", equalTo(2));
        third.then().statusCode(200).body("openProposals", equalTo(1));
        fourth.then().statusCode(200).body("title", equalTo("Bureau"));
        fifth.then().statusCode(200).body("openProposals", equalTo(0));
        unless(fifth, path).then().statusCode(304);
    }

    @Test
    void saysThatTheListIsAsItWasReadLast() {
        String topicId = api.topicWithKnowledge();
        Response read = api.user().get("/api/topics");

        unless(read, "/api/topics").then().statusCode(304);

        api.apply(topicId, new ChangeSetBody(1).add("may", "The move was in May.", "office"));
        unless(read, "/api/topics").then().statusCode(200).body("items.version", contains(2));
        Response changed = api.user().get("/api/topics");
        api.createTopic("Another");
        unless(changed, "/api/topics").then().statusCode(200).body("items", hasSize(2));
    }

    private Response unless(Response known, String path) {
        return api.user().header("If-None-Match", known.header("ETag")).get(path);
    }

    private String tag(String path) {
        return api.user().get(path).header("ETag");
    }

    @Test
    void anothersTopicIsNotThere() {
        String path = "/api/topics/" + Api.newUser().createTopic("Not mine");

        api.user().get(path).then().statusCode(404).body("type", equalTo("urn:mimiq:problem:not-found"));
        api.json(Map.of("title", "Mine"))
                .header("If-Match", "\"1\"")
                .patch(path)
                .then()
                .statusCode(404);
        api.user().delete(path).then().statusCode(404);
    }

    private Response create(String key, String title) {
        return api.json(Map.of("title", title)).header("Idempotency-Key", key).post("/api/topics");
    }
}
