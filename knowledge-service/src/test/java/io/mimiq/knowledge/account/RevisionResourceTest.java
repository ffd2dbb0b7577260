package io.mimiq.knowledge.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import io.mimiq.knowledge.Api;
import io.mimiq.knowledge.Api.ChangeSetBody;
import io.mimiq.knowledge.Faults;
import io.mimiq.knowledge.Neighbours;
import io.mimiq.platform.testing.LocalServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalServers.class)
@WithTestResource(Neighbours.class)
class RevisionResourceTest {

    private static final String FIRST =
            "# Rules\n\nDeploy on Tuesdays.\n\nWe need one approval for it.\n\nAsk Ada.\n\nAsk Tom.\n";

    private static final String SECOND =
            "# Rules\n\nDeploy on Tuesdays.\n\nWe need two approvals for it.\n\nNever on holidays.\n";

    private static final String TURNED = "# Rules\n\nAsk Ada.\n\nDeploy on Tuesdays.\n\nWe need one approval for it.\n";

    private static final Map<String, Object> PLAIN =
            Map.of("block", "text", "in", List.of(), "opened", 0, "joint", "same_line", "columns", List.of());

    private final Api api = Api.newUser();

    private String topicId;
    private String topic;
    private String documentId;

    @BeforeEach
    void readTheFirstRevision() {
        topicId = api.createTopic("Office");
        topic = "/api/topics/" + topicId;
        documentId = upload(FIRST).path("id");
        ChangeSetBody first = new ChangeSetBody(0)
                .section("rules", "Rules")
                .operation(add("days", "Deploy on Tuesdays.", FIRST))
                .operation(add("one", "We need one approval for it.", FIRST))
                .operation(add("ada", "Ask Ada.", FIRST))
                .operation(add("tom", "Ask Tom.", FIRST))
                .source(source(1))
                .account(heading(FIRST));
        api.apply(topicId, first).then().statusCode(200);
        report(1);
        api.apply(
                        topicId,
                        new ChangeSetBody(1)
                                .confirm("tom")
                                .source(Map.of("id", "note", "kind", "note", "text", Api.NOTE)))
                .then()
                .statusCode(200);
    }

    @AfterEach
    void workAgain() {
        Faults.stop();
    }

    @Test
    void tellsWhatTheNextRevisionHasInCommonWithTheOneBefore() {
        upload(SECOND);

        Response revised = revised(2);

        revised.then()
                .statusCode(200)
                .body("units.unit", contains(1, 2, 3))
                .body("units.how", contains("same", "same", "changed"))
                .body("units[0].sectionId", equalTo("rules"))
                .body("units[1].statementId", equalTo("days"))
                .body("units[2].statementId", equalTo("one"))
                .body("outdated", containsInAnyOrder("days", "one", "ada"));
        revised(1).then().statusCode(409);
        revised(3).then().statusCode(409);
        Api.newUser()
                .service("knowledge:read")
                .get(api.internal(topicId).replace(api.userId(), "another") + "/documents/" + documentId
                        + "/revisions/2")
                .then()
                .statusCode(404);
    }

    @Test
    void acceptingAllLeavesWhatTheNewRevisionSays() {
        upload(SECOND);
        Response applied = revise();
        applied.then()
                .statusCode(200)
                .body("proposed.type", contains("retract_statement", "supersede_statement", "add_statement"));
        report(2);

        decide("revision", List.of("gone-ada", "changed", "added")).then().statusCode(200);

        assertThat(body()).isEqualTo("Deploy on Tuesdays. We need two approvals for it. Never on holidays. Ask Tom.");
        assertThat(evidence("days")).allMatch(source -> source.startsWith(documentId + "-2-"));
        assertThat(evidence("tom")).containsExactly("note");
        api.user().get(topic + "/statements/ada").then().body("status", equalTo("retracted"));
        api.user().get(topic + "/sources/" + documentId).then().statusCode(200).body("text", equalTo(FIRST));
    }

    @Test
    void whatARevisionTookOutIsNewWhenTheNextSaysItAgain() {
        upload(SECOND);
        revise();
        report(2);
        decide("revision", List.of("gone-ada", "changed", "added")).then().statusCode(200);

        upload(FIRST + "\nNever at night.\n");

        revised(3)
                .then()
                .statusCode(200)
                .body("units.unit", contains(1, 2, 3, 5))
                .body("units.reason", everyItem(nullValue()));
    }

    @Test
    void whatAPersonTookOutStaysOut() {
        String body = body().replace(" Ask Ada.", "");
        Map<String, ?> rules = Map.of("id", "rules", "heading", "Rules", "body", body);
        api.json(Map.of("sections", List.of(rules)))
                .header("If-Match", "\"1\"")
                .put(topic + "/knowledge")
                .then()
                .statusCode(200);

        upload(FIRST + "\nNever at night.\n");

        revised(2).then().body("units.find { it.unit == 4 }.reason", equalTo(Carrying.SINCE));
    }

    /** Until a person has agreed to it the page has the order of the one before. */
    @Test
    void anOrderThatWaitsIsStillAnotherOneForTheNextRevision() {
        upload(TURNED);
        api.send(
                        topicId,
                        new ChangeSetBody(1)
                                .id("revision")
                                .operation(confirm("ada", "Ask Ada."))
                                .operation(confirm("days", "Deploy on Tuesdays."))
                                .operation(confirm("one", "We need one approval for it."))
                                .operation(Map.of(
                                        "id",
                                        "layout",
                                        "type",
                                        "lay_out_section",
                                        "sectionId",
                                        "rules",
                                        "statements",
                                        List.of(laidOut("ada"), laidOut("days"), laidOut("one"))))
                                .source(source(2))
                                .account(heading(TURNED))
                                .with("waiting", List.of("layout")))
                .then()
                .statusCode(200)
                .body("proposed.type", contains("lay_out_section"));
        report(2);
        upload(TURNED + "\nNever on holidays.\n");

        revised(3).then().body("units.was", contains(1, 4, 2, 3)).body("relaid", contains(3, 4));

        decide("revision", List.of("layout")).then().statusCode(200);
        revised(3).then().body("units.was", contains(1, 2, 3, 4)).body("relaid", equalTo(List.of()));
    }

    @Test
    void aStatementThatWasToStayIsNotAskedForAgain() {
        upload(SECOND);
        revise();
        report(2);
        api.json(Map.of("accept", List.of("changed", "added"), "reject", List.of("gone-ada")))
                .post(topic + "/proposals/revision/decision")
                .then()
                .statusCode(200);
        upload(SECOND + "\nNor at night.\n");

        Response applied = api.apply(
                topicId,
                new ChangeSetBody(2).operation(retraction()).source(source(3)).with("waiting", List.of("gone-ada")));

        applied.then().statusCode(200).body("proposed", equalTo(List.of()));
    }

    @Test
    void aLaterRevisionWithdrawsWhatTheOneBeforeAskedFor() {
        upload(SECOND);
        revise();
        upload(FIRST);

        api.apply(topicId, new ChangeSetBody(1).source(source(3)).account(all()))
                .then()
                .statusCode(200);

        api.user()
                .get(topic + "/proposals/revision")
                .then()
                .body("state", equalTo("decided"))
                .body("decision", nullValue());
        decide("revision", List.of("gone-ada", "changed", "added")).then().statusCode(409);
    }

    @Test
    void onlyWhatRestsOnEarlierRevisionsAloneIsTakenBackWithoutEvidence() {
        upload(SECOND);

        Response refused = api.send(
                topicId,
                new ChangeSetBody(1)
                        .operation(Map.of(
                                "id", "gone", "type", "retract_statement", "statementId", "tom", "evidence", List.of()))
                        .source(source(2))
                        .account(all()));

        refused.then().statusCode(422).body("violations.field", contains("operations.gone.evidence"));
    }

    @Test
    void anInterruptedRevisionEndsWhereAnUndisturbedOneDoes() {
        upload(SECOND);
        revise();
        report(2);
        List<Object> undisturbed = state();
        int moment = 0;
        boolean crashed = true;
        while (crashed) {
            readTheFirstRevision();
            upload(SECOND);
            Faults.crashAt(moment++);
            revise();
            crashed = Faults.stop();
            revise().then().statusCode(200);
            Faults.crashAt(moment % 3);
            report(2);
            Faults.stop();
            report(2);
            assertThat(state()).as("after a crash at %d", moment - 1).isEqualTo(undisturbed);
        }
        assertThat(moment).isGreaterThan(2);
    }

    private List<Object> state() {
        return List.of(
                body(),
                api.user().get(topic + "/proposals").jsonPath().getList("items.id"),
                evidence("days").size(),
                evidence("tom"),
                api.user()
                        .get(topic + "/sources/" + evidence("days").get(0))
                        .jsonPath()
                        .getMap("account.summary"));
    }

    /** What conversation-service makes of the second revision. */
    private Response revise() {
        return api.send(
                topicId,
                new ChangeSetBody(1)
                        .id("revision")
                        .operation(with(
                                add("confirmed", "Deploy on Tuesdays.", SECOND),
                                Map.of("type", "confirm_statement", "statementId", "days")))
                        .operation(retraction())
                        .operation(with(
                                add("changed", "We need two approvals for it.", SECOND),
                                Map.of(
                                        "type", "supersede_statement",
                                        "statementId", "one",
                                        "replacementId", "two")))
                        .operation(with(
                                add("added", "Never on holidays.", SECOND),
                                Map.of("statementId", "never", "after", "two")))
                        .source(source(2))
                        .account(heading(SECOND))
                        .with("waiting", List.of("gone-ada", "changed", "added")));
    }

    private static Map<String, Object> retraction() {
        return Map.of("id", "gone-ada", "type", "retract_statement", "statementId", "ada", "evidence", List.of());
    }

    private static Map<String, Object> add(String id, String text, String source) {
        int start = source.indexOf(text);
        return Map.of(
                "id",
                id,
                "type",
                "add_statement",
                "statementId",
                id,
                "text",
                text,
                "sectionId",
                "rules",
                "evidence",
                List.of(Map.of("start", start, "end", start + text.length())),
                "form",
                PLAIN);
    }

    private static Map<String, Object> confirm(String statement, String text) {
        return with(
                add("confirm-" + statement, text, TURNED),
                Map.of("type", "confirm_statement", "statementId", statement));
    }

    private static Map<String, Object> laidOut(String statement) {
        return Map.of("statementId", statement, "form", PLAIN);
    }

    private static Map<String, Object> with(Map<String, Object> operation, Map<String, Object> other) {
        Map<String, Object> changed = new HashMap<>(operation);
        changed.putAll(other);
        if (!"add_statement".equals(changed.get("type"))) {
            changed.keySet().removeAll(List.of("sectionId", "form"));
        }
        if ("confirm_statement".equals(changed.get("type"))) {
            changed.remove("text");
        }
        return changed;
    }

    private static List<Map<String, ?>> heading(String source) {
        return List.of(Map.of("start", 0, "end", source.indexOf('\n'), "state", "kept", "sectionId", "rules"));
    }

    private static List<Map<String, ?>> all() {
        return List.of(Map.of("start", 0, "end", 1 << 20, "state", "left_out"));
    }

    private Response upload(String text) {
        return api.user().multiPart("file", "rules.md", text.getBytes(UTF_8)).post(topic + "/documents");
    }

    private Map<String, ?> source(int revision) {
        return Map.of("id", documentId, "kind", "document", "revision", revision);
    }

    private Response revised(int revision) {
        return api.service("knowledge:read")
                .get(api.internal(topicId) + "/documents/" + documentId + "/revisions/" + revision);
    }

    private void report(int revision) {
        api.service("knowledge:write")
                .contentType("application/json")
                .body(Map.of("revision", revision, "state", "processed"))
                .put(api.internal(topicId) + "/documents/" + documentId + "/state");
    }

    private Response decide(String proposalId, List<String> accept) {
        return api.json(Map.of("accept", accept)).post(topic + "/proposals/" + proposalId + "/decision");
    }

    private String body() {
        return api.user()
                .get(topic + "/knowledge")
                .jsonPath()
                .getString("sections[0].body")
                .strip();
    }

    private List<String> evidence(String statementId) {
        JsonPath statement =
                api.user().get(topic + "/statements/" + statementId).jsonPath();
        return statement.getList("evidence.sourceId");
    }
}
