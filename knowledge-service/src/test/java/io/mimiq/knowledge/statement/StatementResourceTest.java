package io.mimiq.knowledge.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
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
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalServers.class)
@WithTestResource(Neighbours.class)
class StatementResourceTest {

    private final Api api = Api.newUser();
    private String topicId;
    private String topic;

    @BeforeEach
    void changeTwice() {
        topicId = api.topicWithKnowledge();
        topic = "/api/topics/" + topicId;
        api.apply(
                topicId,
                new ChangeSetBody(1)
                        .supersede("city", "hamburg", "The office is in Hamburg.")
                        .retract("desks"));
    }

    @Test
    void listsStatementsByStatus() {
        statements("").then().statusCode(200).body("items.id", containsInAnyOrder("city", "desks", "hamburg"));
        statements("?status=active").then().body("items.id", contains("hamburg"));
        statements("?status=superseded").then().body("items.id", contains("city"));
        statements("?status=retracted").then().body("items.id", contains("desks"));
        statements("?status=conflicting").then().body("items", hasSize(0));
        statements("?status=odd").then().statusCode(400);
    }

    @Test
    void listsPageByPage() {
        Response first = statements("?limit=2");

        String cursor = first.then().body("items", hasSize(2)).extract().path("nextCursor");
        List<String> rest = api.user()
                .queryParam("cursor", cursor)
                .get(topic + "/statements?limit=2")
                .path("items.id");
        assertThat(rest).hasSize(1).doesNotContainAnyElementsOf(first.path("items.id"));
    }

    @Test
    void showsAStatementWithEvidenceAndHistory() {
        Response statement = api.user().get(topic + "/statements/city");

        statement
                .then()
                .statusCode(200)
                .body("text", equalTo("The office is in Berlin."))
                .body("status", equalTo("superseded"))
                .body("sectionId", nullValue())
                .body("evidence[0].quote", equalTo("We moved to Hamburg in May."))
                .body("evidence[0].start", equalTo(0))
                .body("history.version", contains(1, 2))
                .body("history.status", contains("active", "superseded"))
                .body("history[1].by", equalTo("hamburg"))
                .body("history[1].at", notNullValue());
        api.user()
                .get(topic + "/statements/hamburg")
                .then()
                .body("sectionId", equalTo("office"))
                .body("replaces", equalTo("city"));
    }

    @Test
    void evidenceCanBeShownInItsSource() {
        JsonPath statement = api.user().get(topic + "/statements/hamburg").jsonPath();

        Response source = api.user().get(topic + "/sources/" + statement.getString("evidence[0].sourceId"));

        source.then().statusCode(200).body("kind", equalTo("note")).body("title", equalTo("A note"));
        String text = source.path("text");
        assertThat(text.substring(statement.getInt("evidence[0].start"), statement.getInt("evidence[0].end")))
                .isEqualTo(statement.getString("evidence[0].quote"));
        api.user()
                .get(topic + "/sources")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].text", nullValue());
    }

    @Test
    void blameNamesStatementVersionAndSource() {
        Response blame = api.user().get(topic + "/blame");

        blame.then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("sections[0].sentences.statementId", contains("hamburg"))
                .body("sections[0].sentences[0].version", equalTo(2))
                .body("sections[0].sentences[0].text", equalTo("The office is in Hamburg."))
                .body(
                        "sections[0].sentences[0].since",
                        equalTo(api.user().get(topic + "/versions/2").path("createdAt")))
                .body("sections[0].sentences[0].status", equalTo("active"))
                .body("sections[0].sentences[0].proposalId", nullValue())
                .body("sections[0].sentences[0].evidence[0].quote", equalTo("We moved to Hamburg in May."));
    }

    @Test
    void blameNamesTheProposalThatContradictsASentence() {
        ChangeSetBody first = new ChangeSetBody(2).conflict("hamburg", "kiel", "The office is in Kiel.");
        ChangeSetBody second = new ChangeSetBody(2).conflict("hamburg", "bremen", "The office is in Bremen.");
        api.apply(topicId, first);
        api.apply(topicId, second);

        conflict(api.user().get(topic + "/blame"), first.id());

        api.json(Map.of("reject", List.of("op-kiel")))
                .post(topic + "/proposals/" + first.id() + "/decision")
                .then()
                .statusCode(200);
        conflict(api.user().get(topic + "/blame"), second.id());
        api.json(Map.of("accept", List.of("op-bremen")))
                .post(topic + "/proposals/" + second.id() + "/decision")
                .then()
                .statusCode(200);
        api.user()
                .get(topic + "/blame")
                .then()
                .body("sections[0].sentences.statementId", contains("bremen"))
                .body("sections[0].sentences[0].status", equalTo("active"));
    }

    private static void conflict(Response blame, String proposalId) {
        blame.then()
                .statusCode(200)
                .body("sections[0].sentences[0].status", equalTo("conflicting"))
                .body("sections[0].sentences[0].proposalId", equalTo(proposalId));
    }

    @Test
    void anothersStatementsAreNotThere() {
        Api other = Api.newUser();

        other.user().get(topic + "/statements").then().statusCode(404);
        other.user().get(topic + "/statements/city").then().statusCode(404);
        other.user().get(topic + "/sources").then().statusCode(404);
        other.user().get(topic + "/blame").then().statusCode(404);
        api.user().get(topic + "/statements/none").then().statusCode(404);
        api.user().get(topic + "/sources/none").then().statusCode(404);
    }

    private Response statements(String query) {
        return api.user().get(topic + "/statements" + query);
    }
}
