package io.mimiq.knowledge.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.mimiq.knowledge.Api;
import io.mimiq.knowledge.Api.ChangeSetBody;
import io.mimiq.knowledge.Neighbours;
import io.mimiq.platform.testing.LocalServers;
import io.mimiq.platform.testing.Proves;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalServers.class)
@WithTestResource(Neighbours.class)
class AccountsTest {

    private static final String TEXT = "We moved to Hamburg in May. The new office has ten desks. Thanks all!";
    private static final Map<String, ?> NOTE = Map.of("id", "note", "kind", "note", "title", "Move", "text", TEXT);

    private final Api api = Api.newUser();

    @Test
    @Proves("NB-12")
    void tellsWhatBecameOfEachSentence() {
        String topicId = api.topicWithKnowledge();

        Response applied = api.apply(
                topicId,
                note().operation(add("may", "We moved to Hamburg in May."))
                        .account(List.of(leftOut("The new office has ten desks."), leftOut("Thanks all!"))));

        applied.then().body("account.kept", equalTo(1)).body("account.leftOut", equalTo(2));
        source(topicId, "note")
                .body("account.summary.kept", equalTo(1))
                .body("account.units.number", contains(1, 2, 3))
                .body("account.units.kind", contains("sentence", "sentence", "sentence"))
                .body("account.units.state", contains("kept", "left_out", "left_out"))
                .body("account.units[0].statementId", equalTo("may"))
                .body("account.units[1].reason", equalTo("not about it"))
                .body("account.units[1].start", equalTo(28));
        api.user()
                .get("/api/topics/" + topicId + "/sources")
                .then()
                .body("items[0].account.summary.leftOut", equalTo(2))
                .body("items[0].account.units", nullValue());
    }

    @Test
    @Proves("NB-12")
    void refusesAChangeSetThatLeavesASentenceOut() {
        String topicId = api.topicWithKnowledge();

        Response refused = api.send(
                topicId,
                note().operation(add("may", "We moved to Hamburg in May.")).account(List.of(leftOut("Thanks all!"))));

        refused.then()
                .statusCode(422)
                .body("violations.field", contains("account"))
                .body("violations[0].message", equalTo("says nothing of the source's units 2"))
                .body("violations[0].message", not(containsString("desks")));
        api.user().get("/api/topics/" + topicId + "/sources/note").then().statusCode(404);
    }

    @Test
    void accountsForItsPartOnly() {
        String topicId = api.topicWithKnowledge();
        api.apply(
                topicId,
                note().operation(add("may", "We moved to Hamburg in May."))
                        .part(0, 27)
                        .account(List.of()));

        api.apply(topicId, new ChangeSetBody(2).source(NOTE).part(28, TEXT.length()));

        source(topicId, "note").body("account.units.state", contains("kept", "left_out", "left_out"));
        api.user()
                .get("/api/topics/" + topicId + "/sources")
                .then()
                .body("items[0].account.summary.kept", equalTo(1))
                .body("items[0].account.summary.leftOut", equalTo(2));
    }

    @Test
    void keepsASourceOfWhichNothingIsAppliedOnce() {
        String topicId = api.topicWithKnowledge();
        ChangeSetBody changeSet = note();

        String first = api.apply(topicId, changeSet).asString();
        String second = api.apply(topicId, changeSet).asString();

        assertThat(second).isEqualTo(first);
        source(topicId, "note").body("account.units", hasSize(3));
        api.service("knowledge:read").get(api.internal(topicId)).then().body("version", equalTo(1));
    }

    @Test
    void aHeadingIsKeptAsTheSectionItIs() {
        String topicId = api.topicWithKnowledge();
        Map<String, ?> source = Map.of("id", "plan", "kind", "note", "text", "# Plan\n\nWe move in May.");

        api.apply(
                topicId,
                new ChangeSetBody(1)
                        .source(source)
                        .section("plan", "Plan")
                        .operation(Map.of(
                                "id",
                                "op",
                                "type",
                                "add_statement",
                                "statementId",
                                "may",
                                "text",
                                "We move in May.",
                                "sectionId",
                                "plan",
                                "evidence",
                                List.of(Map.of("start", 8, "end", 23))))
                        .account(List.of(Map.of("start", 2, "end", 6, "state", "kept", "sectionId", "plan"))));

        source(topicId, "plan")
                .body("account.units.kind", contains("heading", "sentence"))
                .body("account.units.state", contains("kept", "kept"))
                .body("account.units[0].sectionId", equalTo("plan"))
                .body("account.units[1].headings", contains("Plan"));
    }

    @Test
    void nothingIsKeptInASectionThatIsNotThere() {
        String topicId = api.topicWithKnowledge();

        Response refused = api.send(
                topicId,
                note().account(List.of(Map.of("start", 0, "end", 99, "state", "kept", "sectionId", "elsewhere"))));

        refused.then().statusCode(422).body("violations[0].message", containsString("1, 2, 3"));
    }

    @Test
    void aContestedSentenceIsKeptWhenItIsAccepted() {
        String topicId = api.topicWithKnowledge();
        String proposal = contest(topicId);
        source(topicId, "note")
                .body("account.units[0].state", equalTo("contested"))
                .body("account.units[0].proposalId", equalTo(proposal))
                .body("account.summary.contested", equalTo(1));

        decide(topicId, proposal, "accept");

        source(topicId, "note")
                .body("account.units[0].state", equalTo("kept"))
                .body("account.units[0].statementId", equalTo("hamburg"))
                .body("account.units[0].proposalId", nullValue());
        api.user().get("/api/topics/" + topicId + "/sources").then().body("items[0].account.summary.kept", equalTo(1));
    }

    @Test
    void aContestedSentenceIsLeftOutWhenItIsRejected() {
        String topicId = api.topicWithKnowledge();

        decide(topicId, contest(topicId), "reject");

        source(topicId, "note")
                .body("account.units[0].state", equalTo("left_out"))
                .body("account.units[0].reason", equalTo("rejected in review"));
    }

    @Test
    void inReviewEverythingWaits() {
        String topicId = api.topicWithKnowledge();

        api.apply(
                        topicId,
                        note().operation(add("may", "We moved to Hamburg in May."))
                                .review())
                .then()
                .body("account.contested", equalTo(1));
    }

    @Test
    void aStatementGainsTheEvidenceThatConfirmsItWithoutAVersion() {
        String topicId = api.topicWithKnowledge();
        ChangeSetBody confirming = note().operation(Map.of(
                "id", "c", "type", "confirm_statement", "statementId", "desks", "evidence", quote("The new office")));

        api.apply(topicId, confirming).then().body("version", nullValue()).body("applied", contains("c"));
        api.apply(topicId, confirming).then().body("applied", contains("c"));

        api.user()
                .get("/api/topics/" + topicId + "/statements/desks")
                .then()
                .body("evidence", hasSize(2))
                .body("evidence[1].quote", equalTo("The new office has ten desks."))
                .body("history", hasSize(2))
                .body("history[1].change", equalTo("confirmed"))
                .body("history[1].sourceId", equalTo("note"));
        api.user()
                .get("/api/topics/" + topicId + "/blame")
                .then()
                .body("version", equalTo(1))
                .body("sections[0].sentences[1].evidence", hasSize(2));
        source(topicId, "note").body("account.units.state", contains("left_out", "confirmed", "left_out"));
    }

    @Test
    void aConfirmationInReviewCountsOnceItIsAccepted() {
        String topicId = api.topicWithKnowledge();
        Response proposed = api.apply(
                topicId,
                note().review()
                        .operation(Map.of(
                                "id",
                                "c",
                                "type",
                                "confirm_statement",
                                "statementId",
                                "desks",
                                "evidence",
                                quote("The new office"))));
        proposed.then()
                .body("proposed[0].type", equalTo("confirm_statement"))
                .body("proposed[0].text", equalTo("It has ten desks."));

        decide(topicId, proposed.path("proposalId"), "accept");

        api.user().get("/api/topics/" + topicId + "/statements/desks").then().body("evidence", hasSize(2));
        source(topicId, "note").body("account.units[1].state", equalTo("confirmed"));
        api.service("knowledge:read").get(api.internal(topicId)).then().body("version", equalTo(1));
    }

    @Test
    void aTaskIsTickedAndItsStatementSaysSo() {
        String topicId = topicWithTask();

        Response marked = api.apply(topicId, note().operation(mark("write")));

        marked.then().body("version", equalTo(2)).body("account.kept", equalTo(1));
        api.user()
                .get("/api/topics/" + topicId + "/knowledge")
                .then()
                .body("sections[0].body", equalTo("- [x] Write it."))
                .body("sections[0].statements", contains("write"))
                .body("sections[0].places[0].start", equalTo(6));
        api.user()
                .get("/api/topics/" + topicId + "/statements/write")
                .then()
                .body("history[1].change", equalTo("done"))
                .body("history[1].version", equalTo(2))
                .body("evidence", hasSize(2));
    }

    @Test
    void whatIsNoTaskCannotBeTicked() {
        String topicId = api.topicWithKnowledge();

        api.send(topicId, note().operation(mark("desks")))
                .then()
                .statusCode(422)
                .body("violations.field", contains("operations.m.statementId"));
    }

    @Test
    void anEditHasNoAccount() {
        String topicId = api.topicWithKnowledge();
        api.json(Map.of("sections", List.of(Map.of("heading", "New", "body", "Said by hand."))))
                .header("If-Match", "\"1\"")
                .put("/api/topics/" + topicId + "/knowledge")
                .then()
                .statusCode(200);

        api.user()
                .get("/api/topics/" + topicId + "/sources")
                .then()
                .body("items.find { it.kind == 'edit' }.account", nullValue());
    }

    @Test
    void whatWasPurgedIsLeftOut() {
        String topicId = api.topicWithKnowledge();
        api.apply(
                topicId,
                note().operation(add("may", "We moved to Hamburg in May."))
                        .operation(add("ten", "The new office has ten desks.")));
        api.apply(topicId, new ChangeSetBody(2).retract("may"));

        api.user()
                .delete("/api/topics/" + topicId + "/versions/2?purge=true")
                .then()
                .statusCode(200)
                .body("purged.kind", hasItem("statement"));

        source(topicId, "note")
                .body("account.units.state", contains("left_out", "kept", "left_out"))
                .body("account.units[0].reason", equalTo("deleted for good"));
    }

    @Test
    void anAccountGoesWithItsDocument() {
        String topicId = api.topicWithKnowledge();
        String documentId = api.user()
                .multiPart("file", "plan.md", TEXT.getBytes(UTF_8), "text/markdown")
                .post("/api/topics/" + topicId + "/documents")
                .path("id");
        api.apply(
                topicId,
                new ChangeSetBody(1)
                        .source(Map.of("id", documentId, "kind", "document"))
                        .account(List.of(Map.of("start", 0, "end", 99, "state", "reference"))));
        references(topicId).body("", hasSize(3));

        api.user()
                .delete("/api/topics/" + topicId + "/documents/" + documentId)
                .then()
                .statusCode(204);

        references(topicId).body("", empty());
    }

    private ValidatableResponse references(String topicId) {
        return api.service("knowledge:read")
                .get(api.internal(topicId) + "/references")
                .then()
                .statusCode(200);
    }

    private String topicWithTask() {
        String topicId = api.createTopic("Tasks");
        api.apply(
                topicId,
                new ChangeSetBody(0)
                        .section("tasks", "Tasks")
                        .operation(Map.of(
                                "id",
                                "t",
                                "type",
                                "add_statement",
                                "statementId",
                                "write",
                                "text",
                                "Write it.",
                                "sectionId",
                                "tasks",
                                "evidence",
                                List.of(Map.of("start", 0, "end", 5)),
                                "form",
                                Map.of(
                                        "block",
                                        "text",
                                        "in",
                                        List.of(Map.of("kind", "bullet", "done", false)),
                                        "opened",
                                        1,
                                        "joint",
                                        "next_line"))));
        return topicId;
    }

    private String contest(String topicId) {
        return api.apply(
                        topicId,
                        note().operation(Map.of(
                                "id",
                                "x",
                                "type",
                                "conflict_statement",
                                "statementId",
                                "city",
                                "alternativeId",
                                "hamburg",
                                "text",
                                "We moved to Hamburg in May.",
                                "evidence",
                                quote("We moved"))))
                .path("proposalId");
    }

    private void decide(String topicId, String proposal, String how) {
        String operation = api.user()
                .get("/api/topics/" + topicId + "/proposals/" + proposal)
                .path("operations[0].operationId");
        api.json(Map.of(how, List.of(operation)))
                .post("/api/topics/" + topicId + "/proposals/" + proposal + "/decision")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse source(String topicId, String id) {
        return api.user()
                .get("/api/topics/" + topicId + "/sources/" + id)
                .then()
                .statusCode(200);
    }

    private static ChangeSetBody note() {
        return new ChangeSetBody(1).source(NOTE);
    }

    private static Map<String, ?> add(String id, String text) {
        return Map.of(
                "id",
                "op-" + id,
                "type",
                "add_statement",
                "statementId",
                id,
                "text",
                text,
                "sectionId",
                "office",
                "evidence",
                quote(text));
    }

    private static Map<String, ?> mark(String statement) {
        return Map.of(
                "id",
                "m",
                "type",
                "mark_task",
                "statementId",
                statement,
                "done",
                true,
                "evidence",
                quote("Thanks all!"));
    }

    /** The sentence that begins so. */
    private static List<Map<String, Integer>> quote(String begin) {
        int start = TEXT.indexOf(begin);
        int end = TEXT.indexOf(". ", start) + 1;
        return List.of(Map.of("start", start, "end", end > start ? end : TEXT.length()));
    }

    private static Map<String, ?> leftOut(String text) {
        int start = TEXT.indexOf(text);
        return Map.of("start", start, "end", start + text.length(), "state", "left_out", "reason", "not about it");
    }
}
