package io.mimiq.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.mimiq.knowledge.Api;
import io.mimiq.knowledge.Api.ChangeSetBody;
import io.mimiq.knowledge.Database;
import io.mimiq.knowledge.Neighbours;
import io.mimiq.platform.testing.LocalServers;
import io.mimiq.platform.testing.Proves;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalServers.class)
@WithTestResource(Neighbours.class)
class SearchResourceTest {

    private static final String PLAN = "# Travel\n\nBook early. Büro Köln pays for „gedämpfte“ trains. 料金は千円です。";

    private final Api api = Api.newUser();

    @Inject
    Database database;

    private static ChangeSetBody plan(int version) {
        return new ChangeSetBody(version)
                .source(Map.of("id", "plan", "kind", "note", "title", "Plan for May", "text", PLAN))
                .account(List.of(Map.of("start", 0, "end", 999, "state", "reference")));
    }

    private ValidatableResponse search(String topicId, String query, Object... parameters) {
        return api.user()
                .queryParam("q", query)
                .queryParams(parameters(parameters))
                .get("/api/topics/" + topicId + "/search")
                .then();
    }

    private static Map<String, Object> parameters(Object... pairs) {
        return pairs.length == 0 ? Map.of() : Map.of((String) pairs[0], pairs[1]);
    }

    private String topic() {
        String topicId = api.topicWithKnowledge();
        api.apply(topicId, plan(1));
        return topicId;
    }

    @Test
    void findsAStatementWithItsPlaceAndWhatOfItWasSearchedFor() {
        search(topic(), "DESK", "kind", "statement")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("statement"))
                .body("items[0].text", equalTo("It has ten desks."))
                .body("items[0].headings", contains("Office"))
                .body("items[0].page.statementId", equalTo("desks"))
                .body("items[0].page.sectionId", equalTo("office"))
                .body("items[0].page.status", equalTo("active"))
                .body("items[0].highlights", hasSize(1))
                .body("items[0].highlights[0].start", equalTo(11))
                .body("items[0].highlights[0].end", equalTo(16))
                .body("items[0].source", nullValue())
                .body("items[0].at", notNullValue())
                .body("nextCursor", nullValue());
    }

    @Test
    void findsAUnitOfASourceThatDoesNotStandOnThePage() {
        search(topic(), "early")
                .statusCode(200)
                .body("items.kind", contains("unit"))
                .body("items[0].text", equalTo("Book early."))
                .body("items[0].headings", contains("Travel"))
                .body("items[0].source.id", equalTo("plan"))
                .body("items[0].source.title", equalTo("Plan for May"))
                .body("items[0].source.unit", equalTo(2))
                .body("items[0].source.start", equalTo(10))
                .body("items[0].source.end", equalTo(21))
                .body("items[0].source.state", equalTo("reference"))
                .body("items[0].page", nullValue());
    }

    @Test
    void findsTitlesAndHeadings() {
        String topicId = topic();

        search(topicId, "plan may", "kind", "source").body("items.source.id", contains("plan"));
        search(topicId, "office", "kind", "section").body("items.page.sectionId", contains("office"));
        search(topicId, "office", "kind", "topic").body("items.topicId", contains(topicId));
    }

    @Test
    void findsWordsOfAnyScriptWithoutAccentsAndTheirBeginnings() {
        String topicId = topic();

        for (String query : List.of("buro koln", "BÜRO", "gedämpft", "trai", "料金")) {
            search(topicId, query).statusCode(200).body("items", hasSize(1));
        }
    }

    @Test
    void aPhraseIsFoundInItsOrderOnly() {
        String topicId = topic();

        search(topicId, "\"ten desks\"").body("items.page.statementId", contains("desks"));
        search(topicId, "\"desks ten\"").body("items", empty());
    }

    @Test
    void whatHasAllWordsIsFoundAloneAndOtherwiseWhatHasSome() {
        String topicId = topic();

        search(topicId, "desks ten").body("items.page.statementId", contains("desks"));
        search(topicId, "desks elephants").body("items.page.statementId", contains("desks"));
        search(topicId, "elephants").body("items", empty());
        search(topicId, "!?").statusCode(200).body("items", empty());
    }

    @Test
    void followsEveryVersionAndKeepsWhatDoesNotStandAnyMoreApart() {
        String topicId = topic();
        search(topicId, "Berlin").body("items", hasSize(1));

        api.apply(topicId, new ChangeSetBody(1).supersede("city", "hamburg", "The office is in Hamburg."));

        search(topicId, "Berlin").body("items", empty());
        search(topicId, "Berlin", "status", "superseded").body("items.page.statementId", contains("city"));
        search(topicId, "Hamburg").body("items.page.statementId", contains("hamburg"));
        search(topicId, "Hamburg", "from", "2999-01-01T00:00:00Z").body("items", empty());
        search(topicId, "Hamburg", "until", "2999-01-01T00:00:00Z").body("items", hasSize(1));
    }

    @Test
    void searchesAllTopicsOfThePersonAndNobodyElses() {
        String one = topic();
        String other = api.createTopic("Desks and chairs");
        Api stranger = Api.newUser();

        api.user()
                .queryParam("q", "desks")
                .queryParam("kind", "statement", "topic")
                .get("/api/search")
                .then()
                .statusCode(200)
                .body("items.topicId", containsInAnyOrder(one, other));
        stranger.user().queryParam("q", "desks").get("/api/search").then().body("items", empty());
        stranger.user()
                .queryParam("q", "desks")
                .get("/api/topics/" + one + "/search")
                .then()
                .statusCode(404);
    }

    @Test
    void comesInPages() {
        String topicId = api.createTopic("Rooms");
        ChangeSetBody rooms = new ChangeSetBody(0).section("rooms", "Rooms");
        for (int i = 0; i < 7; i++) {
            rooms.add("room-" + i, "Room number " + i + " is quiet.", "rooms");
        }
        api.apply(
                topicId,
                rooms.source(Map.of("id", "rooms", "kind", "note", "text", "Room number 0 is quiet, as are all.")));
        Set<String> found = new HashSet<>();
        String cursor = "";
        do {
            ValidatableResponse page = api.user()
                    .queryParam("q", "quiet")
                    .queryParam("kind", "statement")
                    .queryParam("limit", 3)
                    .queryParam("cursor", cursor)
                    .get("/api/topics/" + topicId + "/search")
                    .then()
                    .statusCode(200);
            found.addAll(page.extract().path("items.page.statementId"));
            cursor = page.extract().path("nextCursor");
        } while (cursor != null);

        assertThat(found).hasSize(7);
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        String topicId = topic();

        search(topicId, " ").statusCode(422);
        search(topicId, "a".repeat(401)).statusCode(422);
        api.user().get("/api/search").then().statusCode(422);
        search(topicId, "desks", "kind", "person").statusCode(400);
        search(topicId, "desks", "status", "conflicting").statusCode(400);
        search(topicId, "desks", "from", "May").statusCode(400);
        search(topicId, "desks", "cursor", "MTIz").statusCode(400);
        search(topicId, "desks", "limit", 101).statusCode(422);
    }

    @Test
    @Proves("NB-14")
    void anIndexIsEncryptedAndGoesWithItsTopicAndWithWhatIsDeletedForGood() {
        String topicId = topic();
        search(topicId, "early").body("items", hasSize(1));
        assertThat(database.ofTopic("index-chunks", topicId)).isNotEmpty();
        assertThat(database.saying(topicId, "Office")).anyMatch(place -> place.startsWith("index-chunks/"));
        assertThat(database.holding("Office")).isEmpty();
        assertThat(database.holding("early")).isEmpty();

        api.service("knowledge:write")
                .delete(api.internal(topicId) + "/sources/plan")
                .then()
                .statusCode(204);

        assertThat(database.ofTopic("index-chunks", topicId)).isEmpty();
        search(topicId, "early").body("items", empty());
        search(topicId, "desks", "kind", "statement").body("items.page.statementId", contains("desks"));

        api.user().delete("/api/topics/" + topicId).then().statusCode(202);

        assertThat(database.ofTopic("index-chunks", topicId)).isEmpty();
        assertThat(database.ofTopic("indexes", topicId)).isEmpty();
        search(topicId, "desks").statusCode(404);
    }
}
