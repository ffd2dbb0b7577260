package io.mimiq.knowledge.intake;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.mimiq.knowledge.Api;
import io.mimiq.knowledge.Api.ChangeSetBody;
import io.mimiq.knowledge.Neighbours;
import io.mimiq.platform.testing.LocalServers;
import io.mimiq.platform.testing.Proves;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalServers.class)
@WithTestResource(Neighbours.class)
class ChangeSetResourceTest {

    private final Api api = Api.newUser();

    @Test
    @Proves("MQ-05")
    void turnsASafeChangeSetIntoAVersionWithStatementsAndEvidence() {
        String topicId = api.createTopic("Office");

        Response applied = api.apply(topicId, Api.firstVersion());

        applied.then()
                .body("version", equalTo(1))
                .body("proposalId", nullValue())
                .body("applied", contains("op-office", "op-city", "op-desks"))
                .body("proposed", empty());
        api.service("knowledge:read")
                .get(api.internal(topicId) + "/knowledge")
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("title", equalTo("Office"))
                .body("sections[0].body", equalTo("The office is in Berlin. It has ten desks."))
                .body("sections[0].statements", contains("city", "desks"))
                .body("statements.text", contains("The office is in Berlin.", "It has ten desks."))
                .body("statements.sectionId", contains("office", "office"))
                .body("statements.status", contains("active", "active"))
                .body("statements[0].evidence[0].quote", equalTo("We moved to Hamburg in May."));
    }

    @Test
    void makesAProposalOfAConflictAndAppliesTheRest() {
        String topicId = api.topicWithKnowledge();
        ChangeSetBody changeSet = new ChangeSetBody(1)
                .conflict("city", "hamburg", "The office is in Hamburg.")
                .add("may", "The move was in May.", "office");

        Response applied = api.apply(topicId, changeSet);

        applied.then()
                .body("version", equalTo(2))
                .body("proposalId", equalTo(changeSet.id()))
                .body("applied", contains("op-may"))
                .body("proposed[0].operationId", equalTo("op-hamburg"))
                .body("proposed[0].type", equalTo("conflict_statement"))
                .body("proposed[0].statementId", equalTo("city"))
                .body("proposed[0].previousText", equalTo("The office is in Berlin."))
                .body("proposed[0].text", equalTo("The office is in Hamburg."))
                .body("proposed[0].quote", equalTo("We moved to Hamburg in May."));
        api.service("knowledge:read")
                .get(api.internal(topicId) + "/knowledge")
                .then()
                .body("statements.find { it.id == 'city' }.status", equalTo("conflicting"));
    }

    @Test
    void proposesEverythingForReviewAndMakesNoVersion() {
        String topicId = api.createTopic("Office");

        Response applied = api.apply(topicId, Api.firstVersion().review());

        applied.then()
                .body("version", nullValue())
                .body("proposalId", notNullValue())
                .body("proposed", hasSize(3));
        api.service("knowledge:read").get(api.internal(topicId)).then().body("version", equalTo(0));
    }

    @Test
    void hasOneEffectAndOneAnswerHoweverOftenItIsSent() {
        String topicId = api.topicWithKnowledge();
        ChangeSetBody changeSet = new ChangeSetBody(1)
                .conflict("city", "hamburg", "The office is in Hamburg.")
                .add("may", "The move was in May.", "office");
        String first = api.apply(topicId, changeSet).asString();

        String second = api.apply(topicId, changeSet).asString();

        org.assertj.core.api.Assertions.assertThat(second).isEqualTo(first);
        api.service("knowledge:read").get(api.internal(topicId)).then().body("version", equalTo(2));
    }

    @Test
    void keepsOneProposalWhenASourceIsReadAgain() {
        String topicId = api.topicWithKnowledge();
        Map<String, ?> note = Map.of("id", "note-2", "kind", "note", "text", "We moved to Hamburg in May.");
        ChangeSetBody brokenOff = new ChangeSetBody(1)
                .conflict("city", "hamburg", "The office is in Hamburg.")
                .source(note);
        api.apply(topicId, brokenOff);

        Response again = api.apply(
                topicId,
                new ChangeSetBody(1)
                        .conflict("city", "hamburg-again", "The office is in Hamburg.")
                        .source(note));

        again.then().statusCode(200).body("proposalId", equalTo(brokenOff.id()));
        api.user().get("/api/topics/" + topicId + "/proposals").then().body("items", hasSize(1));
    }

    @Test
    void refusesAChangeSetForAnOlderVersion() {
        String topicId = api.topicWithKnowledge();

        Response refused = api.send(topicId, new ChangeSetBody(0).section("team", "Team"));

        refused.then().statusCode(409).body("type", equalTo("urn:mimiq:problem:base-moved"));
    }

    @Test
    @Proves("NB-07")
    void refusesATruncatedAnswerAndLeavesNothingOfIt() {
        String topicId = api.topicWithKnowledge();
        ChangeSetBody changeSet = new ChangeSetBody(1)
                .add("may", "The move was in May.", "office")
                .truncated();

        Response refused = api.send(topicId, changeSet);

        refused.then()
                .statusCode(422)
                .body("type", equalTo("urn:mimiq:problem:change-set-refused"))
                .body("violations.field", contains("truncated"));
        api.service("knowledge:read").get(api.internal(topicId)).then().body("version", equalTo(1));
        api.user().get("/api/topics/" + topicId + "/sources").then().body("items", hasSize(1));
    }

    @Test
    @Proves("NB-07")
    void refusesARewriteThatDropsAStatement() {
        String topicId = api.topicWithKnowledge();
        ChangeSetBody changeSet = new ChangeSetBody(1)
                .operation(Map.of(
                        "id", "rewrite",
                        "type", "upsert_section",
                        "sectionId", "office",
                        "heading", "Office",
                        "body", "It has ten desks."));

        Response refused = api.send(topicId, changeSet);

        refused.then().statusCode(422).body("violations.field", hasItem("operations.rewrite.body"));
    }

    @Test
    void refusesEvidenceThatIsNotInTheSource() {
        String topicId = api.topicWithKnowledge();
        ChangeSetBody changeSet = new ChangeSetBody(1)
                .operation(Map.of(
                        "id", "op",
                        "type", "add_statement",
                        "statementId", "x",
                        "text", "Something.",
                        "sectionId", "office",
                        "evidence", List.of(Map.of("start", 10, "end", 9_999))));

        Response refused = api.send(topicId, changeSet);

        refused.then()
                .statusCode(422)
                .body("violations[0].field", equalTo("operations.op.evidence[0]"))
                .body("violations[0].message", containsString("does not occur"));
    }

    @Test
    void refusesAnUnknownKindOfOperation() {
        String topicId = api.topicWithKnowledge();

        Response refused =
                api.send(topicId, new ChangeSetBody(1).operation(Map.of("id", "x", "type", "drop_everything")));

        refused.then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void refusesAnOperationWithoutItsFields() {
        String topicId = api.topicWithKnowledge();

        Response refused =
                api.send(topicId, new ChangeSetBody(1).operation(Map.of("id", "x", "type", "add_statement")));

        refused.then().statusCode(422).body("violations", hasSize(4));
    }

    @Test
    void refusesANoteWithoutText() {
        String topicId = api.topicWithKnowledge();

        Response refused = api.send(
                topicId, new ChangeSetBody(1).section("team", "Team").source(Map.of("id", "n", "kind", "note")));

        refused.then().statusCode(422);
    }

    @Test
    void refusesAnotherTextUnderATakenSourceId() {
        String topicId = api.topicWithKnowledge();
        Map<String, String> source = Map.of("id", "n", "kind", "note", "text", Api.NOTE);
        api.apply(topicId, new ChangeSetBody(1).section("team", "Team").source(source));

        Response refused = api.send(
                topicId,
                new ChangeSetBody(2)
                        .section("place", "Place")
                        .source(Map.of("id", "n", "kind", "note", "text", "Something else entirely.")));

        refused.then().statusCode(409).body("type", equalTo("urn:mimiq:problem:source-taken"));
    }

    @Test
    void findsNoTopicOfAnotherUser() {
        String topicId = Api.newUser().topicWithKnowledge();

        Response refused = api.send(topicId, new ChangeSetBody(1).section("team", "Team"));

        refused.then().statusCode(404);
        api.service("knowledge:read")
                .get(api.internal(topicId) + "/knowledge")
                .then()
                .statusCode(404);
    }

    @Test
    void findsNoDocumentThatIsNotThere() {
        String topicId = api.topicWithKnowledge();

        Response refused = api.send(
                topicId, new ChangeSetBody(1).section("team", "Team").source(Map.of("id", "none", "kind", "document")));

        refused.then().statusCode(404);
    }

    @Test
    void needsTheScopeToWrite() {
        String topicId = api.topicWithKnowledge();

        api.service("knowledge:read")
                .contentType("application/json")
                .body(new ChangeSetBody(1).section("team", "Team").body())
                .post(api.internal(topicId) + "/change-sets")
                .then()
                .statusCode(403);
    }
}
