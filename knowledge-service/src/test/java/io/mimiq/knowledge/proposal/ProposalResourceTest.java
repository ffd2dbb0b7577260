package io.mimiq.knowledge.proposal;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
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
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(LocalServers.class)
@WithTestResource(Neighbours.class)
class ProposalResourceTest {

    private static final String HAMBURG = "The office is in Hamburg.";

    private final Api api = Api.newUser();

    @Inject
    Database database;

    private String topicId;
    private String topic;

    @BeforeEach
    void createTopic() {
        topicId = api.topicWithKnowledge();
        topic = "/api/topics/" + topicId;
    }

    @Test
    void showsWhatWaitsForADecision() {
        String id = conflict();

        Response open = api.user().get(topic + "/proposals?state=open");

        open.then()
                .statusCode(200)
                .body("items.id", contains(id))
                .body("items[0].state", equalTo("open"))
                .body("items[0].operations[0].operationId", equalTo("op-hamburg"))
                .body("items[0].operations[0].previousText", equalTo("The office is in Berlin."))
                .body("items[0].operations[0].text", equalTo(HAMBURG))
                .body("items[0].operations[0].quote", equalTo("We moved to Hamburg in May."))
                .body("items[0].version", nullValue());
        api.user().get(topic + "/proposals?state=decided").then().body("items", empty());
        api.user().get(topic + "/proposals/" + id).then().statusCode(200).body("id", equalTo(id));
        api.user().get(topic + "/statements?status=conflicting").then().body("items.id", contains("city"));
        api.user().get(topic + "/statements?status=active").then().body("items.id", contains("desks"));
    }

    @Test
    void saysThatTheProposalsAreAsTheyWereReadLast() {
        String id = conflict();
        String path = topic + "/proposals?state=open";
        String tag = api.user().get(path).header("ETag");

        Response again = api.user().header("If-None-Match", tag).get(path);

        again.then().statusCode(304).header("ETag", tag);
        decide(id, Map.of("reject", List.of("op-hamburg")));
        String other = conflict("vienna", "The office is in Vienna.");
        api.user().header("If-None-Match", tag).get(path).then().statusCode(200).body("items.id", contains(other));
    }

    @Test
    @Proves("NB-06")
    void acceptingAConflictReplacesTheStatement() {
        String id = conflict();

        Response decided = decide(id, Map.of("accept", List.of("op-hamburg"), "reject", List.of()));

        decided.then()
                .statusCode(200)
                .body("state", equalTo("decided"))
                .body("version", equalTo(2))
                .body("decision.accept", contains("op-hamburg"))
                .body("decidedAt", notNullValue());
        knowledge().then().body("sections[0].body", equalTo(HAMBURG + " It has ten desks."));
        api.user()
                .get(topic + "/statements/city")
                .then()
                .body("status", equalTo("superseded"))
                .body("history[1].by", equalTo("hamburg"));
        api.user().get(topic + "/statements/hamburg").then().body("replaces", equalTo("city"));
        String source = api.user().get(topic + "/proposals/" + id).path("sourceId");
        api.user()
                .get(topic + "/versions/2")
                .then()
                .body("author", equalTo("person"))
                .body("sourceId", equalTo(source));
    }

    @Test
    @Proves("NB-06")
    void rejectingAConflictLeavesTheKnowledgeAsItWas() {
        String id = conflict();

        Response decided = decide(id, Map.of("reject", List.of("op-hamburg")));

        decided.then().statusCode(200).body("state", equalTo("decided")).body("version", nullValue());
        knowledge().then().body("version", equalTo(1));
        api.user().get(topic + "/statements/city").then().body("status", equalTo("active"));
    }

    @Test
    @Proves("NB-06")
    void keepingBothPutsTheAlternativeBeside() {
        String id = conflict();

        Response decided = decide(id, Map.of("both", List.of("op-hamburg")));

        decided.then().statusCode(200).body("version", equalTo(2));
        knowledge().then().body("sections[0].statements", contains("city", "hamburg", "desks"));
        api.user().get(topic + "/statements/city").then().body("status", equalTo("active"));
    }

    @Test
    @Proves("NB-06")
    void appliesWhatIsAcceptedAsOneVersion() {
        ChangeSetBody changeSet = new ChangeSetBody(1)
                .review()
                .section("team", "Team")
                .add("ada", "Ada leads.", "team")
                .add("bob", "Bob follows.", "team")
                .supersede("city", "hamburg", HAMBURG);
        api.apply(topicId, changeSet);

        Response decided = decide(
                changeSet.id(),
                Map.of("accept", List.of("op-team", "op-bob", "op-hamburg"), "reject", List.of("op-ada")));

        decided.then().statusCode(200).body("version", equalTo(2));
        knowledge()
                .then()
                .body("version", equalTo(2))
                .body("sections[0].statements", contains("hamburg", "desks"))
                .body("sections[1].statements", contains("bob"));
    }

    @Test
    void doesNotAskAgainWhatWaits() {
        String first = conflict();

        ChangeSetBody again = new ChangeSetBody(1).conflict("city", "hamburg-again", HAMBURG);
        Response answer = api.apply(topicId, again);

        answer.then().statusCode(200).body("proposalId", equalTo(first)).body("account.contested", equalTo(1));
        api.user().get(topic + "/proposals").then().body("items.id", contains(first));
        decide(first, Map.of("accept", List.of("op-hamburg"))).then().statusCode(200);
        account(again).then().body("account.summary.kept", equalTo(1)).body("account.summary.contested", equalTo(0));
    }

    @Test
    void remembersWhatWasRejected() {
        String first = conflict();
        decide(first, Map.of("reject", List.of("op-hamburg")));

        ChangeSetBody again = new ChangeSetBody(1).conflict("city", "hamburg-again", HAMBURG);
        Response answer = api.apply(topicId, again);

        answer.then()
                .statusCode(200)
                .body("proposalId", nullValue())
                .body("proposed", empty())
                .body("account.rejectedBefore", equalTo(1));
        api.user().get(topic + "/proposals").then().body("items.id", contains(first));
        account(again)
                .then()
                .body("account.summary.leftOut", equalTo(2))
                .body("account.units.reason", hasItem("rejected before"))
                .body("account.units.proposalId", hasItem(first));
    }

    /** An item needs no full stop, and emphasis or another first letter makes no other sentence. */
    @ParameterizedTest
    @ValueSource(strings = {"The office is in Hamburg", "**The office** is in Hamburg!", "the office is in  Hamburg."})
    void remembersWhatWasRejectedInWhateverShapeItComesBack(String again) {
        String first = conflict();
        decide(first, Map.of("reject", List.of("op-hamburg")));

        api.apply(topicId, new ChangeSetBody(1).conflict("city", "hamburg-again", again))
                .then()
                .statusCode(200)
                .body("proposalId", nullValue())
                .body("account.rejectedBefore", equalTo(1));
    }

    @Test
    void asksWhatIsAlmostWhatWasRejected() {
        String first = conflict();
        decide(first, Map.of("reject", List.of("op-hamburg")));

        api.apply(topicId, new ChangeSetBody(1).conflict("city", "harburg", "The office is in Harburg."))
                .then()
                .statusCode(200)
                .body("proposalId", notNullValue())
                .body("account.rejectedBefore", equalTo(0));
    }

    /** Asking costs no more the more was proposed before. */
    @Test
    void readsNothingElseThatWasProposedToFindWhatWasAskedBefore() {
        String first = conflict();
        ChangeSetBody other =
                new ChangeSetBody(1).review().section("team", "Team").add("ada", "Ada leads.", "team");
        api.apply(topicId, other);
        database.spoil("proposals", topicId + ":" + other.id(), "content");

        api.apply(topicId, new ChangeSetBody(1).conflict("city", "hamburg-again", HAMBURG))
                .then()
                .statusCode(200)
                .body("proposalId", equalTo(first));
    }

    private Response account(ChangeSetBody changeSet) {
        return api.user().get(topic + "/sources/note-" + changeSet.id());
    }

    @Test
    void refusesAsAWholeWhatNeedsARejectedOperation() {
        ChangeSetBody changeSet =
                new ChangeSetBody(1).review().section("team", "Team").add("ada", "Ada leads.", "team");
        api.apply(topicId, changeSet);

        Response refused = decide(changeSet.id(), Map.of("accept", List.of("op-ada"), "reject", List.of("op-team")));

        refused.then()
                .statusCode(422)
                .body("type", equalTo("urn:mimiq:problem:decision-refused"))
                .body("violations.field", contains("operations.op-ada.sectionId"));
        knowledge().then().body("version", equalTo(1));
        decide(changeSet.id(), Map.of("accept", List.of("op-team", "op-ada")))
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
    }

    @Test
    void appliesADecisionToTheNewestVersion() {
        String id = conflict();
        api.apply(topicId, new ChangeSetBody(1).add("may", "The move was in May.", "office"));

        Response decided = decide(id, Map.of("accept", List.of("op-hamburg")));

        decided.then().statusCode(200).body("version", equalTo(3));
        knowledge().then().body("sections[0].statements", contains("hamburg", "desks", "may"));
    }

    @Test
    void givesTheSameAnswerToTheSameDecision() {
        String id = conflict();
        String first = decide(id, Map.of("accept", List.of("op-hamburg"))).asString();

        Response second = decide(id, Map.of("accept", List.of("op-hamburg")));

        second.then().statusCode(200).body(equalTo(first));
        knowledge().then().body("version", equalTo(2));
    }

    @Test
    void refusesAnotherDecision() {
        String id = conflict();
        decide(id, Map.of("accept", List.of("op-hamburg"))).then().statusCode(200);

        Response second = decide(id, Map.of("reject", List.of("op-hamburg")));

        second.then().statusCode(409).body("type", equalTo("urn:mimiq:problem:proposal-decided"));
    }

    @Test
    void refusesADecisionThatDoesNotFit() {
        String id = conflict();

        decide(id, Map.of()).then().statusCode(422);
        decide(id, Map.of("accept", List.of("unknown"), "reject", List.of("op-hamburg")))
                .then()
                .statusCode(422)
                .body("violations.field", contains("accept"));
        decide(id, Map.of("accept", List.of("op-hamburg"), "reject", List.of("op-hamburg")))
                .then()
                .statusCode(422);
        api.json("{\"accept\":\"all\"}")
                .post(topic + "/proposals/" + id + "/decision")
                .then()
                .statusCode(400);
    }

    @Test
    void keepsBothOnlyOfConflicts() {
        ChangeSetBody changeSet = new ChangeSetBody(1).review().section("team", "Team");
        api.apply(topicId, changeSet);

        decide(changeSet.id(), Map.of("both", List.of("op-team"))).then().statusCode(422);
    }

    @Test
    void anothersProposalIsNotThere() {
        String id = conflict();
        Api other = Api.newUser();

        other.user().get(topic + "/proposals").then().statusCode(404);
        other.user().get(topic + "/proposals/" + id).then().statusCode(404);
        other.json(Map.of("accept", List.of("op-hamburg")))
                .post(topic + "/proposals/" + id + "/decision")
                .then()
                .statusCode(404);
        api.user().get(topic + "/proposals/none").then().statusCode(404);
        api.user().get(topic + "/proposals?state=odd").then().statusCode(400);
    }

    private String conflict() {
        return conflict("hamburg", HAMBURG);
    }

    private String conflict(String alternative, String text) {
        ChangeSetBody changeSet = new ChangeSetBody(1).conflict("city", alternative, text);
        api.apply(topicId, changeSet);
        return changeSet.id();
    }

    private Response decide(String proposalId, Map<String, ?> decision) {
        return api.json(decision).post(topic + "/proposals/" + proposalId + "/decision");
    }

    private Response knowledge() {
        return api.user().get(topic + "/knowledge");
    }
}
