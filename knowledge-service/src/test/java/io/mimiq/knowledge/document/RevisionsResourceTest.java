package io.mimiq.knowledge.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.mimiq.knowledge.Api;
import io.mimiq.knowledge.Api.ChangeSetBody;
import io.mimiq.knowledge.Database;
import io.mimiq.knowledge.Faults;
import io.mimiq.knowledge.Neighbours;
import io.mimiq.knowledge.Sweeping;
import io.mimiq.platform.testing.LocalServers;
import io.mimiq.platform.testing.Proves;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalServers.class)
@WithTestResource(Neighbours.class)
class RevisionsResourceTest {

    private static final String DAYS = "Deploy on Tuesdays.";
    private static final String SECRET = "The code of the door is Zaunkoenig.";
    private static final String FIRST = "# Rules\n\n" + DAYS + "\n\n" + SECRET + "\n";
    private static final String SECOND = "# Rules\n\n" + DAYS + "\n\nNever on holidays.\n";

    private final Api api = Api.newUser();

    @Inject
    Database database;

    @Inject
    Sweeping sweeping;

    private String topicId = "";
    private String topic = "";
    private String documentId = "";

    /** Version 1 says what the first revision says; the second one confirms one half and has asked for nothing yet. */
    @BeforeEach
    void bringTwoRevisions() {
        topicId = api.createTopic("Rules");
        topic = "/api/topics/" + topicId;
        documentId = upload(FIRST).path("id");
        api.apply(
                topicId,
                new ChangeSetBody(0)
                        .section("rules", "Rules")
                        .operation(statement("add_statement", "days", DAYS, FIRST))
                        .operation(statement("add_statement", "code", SECRET, FIRST))
                        .source(document()));
        report(1);
        upload(SECOND);
        api.apply(
                topicId,
                new ChangeSetBody(1)
                        .operation(statement("confirm_statement", "days", DAYS, SECOND))
                        .source(document()));
        report(2);
    }

    @AfterEach
    void workAgain() {
        Faults.stop();
    }

    @Test
    void listsAllRevisionsAndDeletesEarlierOnesForGood() {
        Response revisions = revisions();
        String current = revisions.path("[0].id");

        revisions
                .then()
                .statusCode(200)
                .body("revision", contains(2, 1))
                .body("current", contains(true, false))
                .body("id[1]", equalTo(documentId))
                .body("deletedAt", contains(nullValue(), nullValue()));
        delete(current, "").then().statusCode(409).body("type", equalTo("urn:mimiq:problem:current-revision"));
        delete(documentId, "?statements=all").then().statusCode(422);
        delete("none", "").then().statusCode(404);
        delete(documentId, "").then().statusCode(204);

        delete(documentId, "").then().statusCode(404);
        revisions().then().body("revision", contains(2, 1)).body("deletedAt", contains(nullValue(), notNullValue()));
        api.user()
                .get(topic + "/sources/" + documentId)
                .then()
                .statusCode(200)
                .body("deletedAt", notNullValue())
                .body("text", nullValue());
        evidenceOf("code").body("status", equalTo("active")).body("evidence.quote", contains(""));
        evidenceOf("days").body("evidence.sourceId", contains(current)).body("evidence.quote", contains(DAYS));
        api.user().get(topic + "/documents/" + documentId).then().statusCode(200);
        api.user().get(topic + "/sources/" + current).then().body("text", equalTo(SECOND));
    }

    @Test
    void retiresWhatRestsOnThatRevisionAloneIfAskedTo() {
        api.user()
                .get(topic + "/sources/" + documentId + "/deletion-preview")
                .then()
                .body("alone", equalTo(1))
                .body("shared", equalTo(0))
                .body("statements.id", contains("code"));

        delete(documentId, "?statements=retire").then().statusCode(204);

        evidenceOf("code").body("status", equalTo("retracted"));
        evidenceOf("days").body("status", equalTo("active"));
        api.user()
                .get(topic + "/sources/" + revisions().path("[0].id") + "/deletion-preview")
                .then()
                .body("alone", equalTo(1))
                .body("statements.id", contains("days"));
        api.user()
                .delete(topic + "/documents/" + documentId + "?statements=retire")
                .then()
                .statusCode(204);
        evidenceOf("days").body("status", equalTo("retracted"));
    }

    /** A heading that nothing stands under, as changelogs have. */
    @Test
    void keepsTheHeadingsThatTheNewestRevisionHasToo() {
        String text = "# Rules\n\n## Unreleased\n";
        upload(text);
        api.apply(
                topicId,
                new ChangeSetBody(1)
                        .section("empty", "Unreleased")
                        .account(List.of(
                                Map.of("start", 0, "end", 7, "state", "left_out"),
                                Map.of("start", 9, "end", 22, "state", "kept", "sectionId", "empty")))
                        .source(document()));
        report(3);
        upload(text + "\nMore.\n");
        api.apply(
                topicId,
                new ChangeSetBody(2)
                        .account(List.of(
                                Map.of("start", 0, "end", 7, "state", "left_out"),
                                Map.of("start", 9, "end", 22, "state", "kept", "sectionId", "empty"),
                                Map.of("start", 24, "end", 29, "state", "left_out")))
                        .source(document()));
        report(4);

        delete(revisions().path("[1].id"), "").then().statusCode(204);

        api.user().get(topic + "/knowledge").then().body("sections.id", contains("rules", "empty"));
        delete(revisions().path("[2].id"), "").then().statusCode(204);
        api.user().delete(topic + "/documents/" + documentId).then().statusCode(204);
        api.user().get(topic + "/knowledge").then().body("sections.id", contains("rules"));
    }

    @Test
    void aLaterRevisionStillTakesBackWhatADeletedOneSaid() {
        delete(documentId, "").then().statusCode(204);
        upload(SECOND + "\nNor at night.\n");

        revised(3).then().statusCode(200).body("outdated", hasItem("code"));
        api.apply(
                        topicId,
                        new ChangeSetBody(1)
                                .operation(Map.of(
                                        "id", "op-gone",
                                        "type", "retract_statement",
                                        "statementId", "code",
                                        "evidence", List.of()))
                                .source(document()))
                .then()
                .statusCode(200);
        upload(FIRST);
        revised(4).then().statusCode(200).body("outdated", not(hasItem("code")));
    }

    @Test
    void anInterruptedDeletionIsFinishedByTheSweeper() {
        int moment = 0;
        while (isInterruptedAt(moment)) {
            moment++;
        }
        assertThat(moment).isGreaterThan(4);
    }

    private boolean isInterruptedAt(int moment) {
        bringTwoRevisions();
        Faults.crashAt(moment);
        int status = delete(documentId, "?statements=retire").statusCode();
        boolean crashed = Faults.stop();
        sweeping.now();
        if (moment == 0 && crashed) {
            revisions().then().body("deletedAt", contains(nullValue(), nullValue()));
        } else {
            assertThat(status).isIn(204, 500);
            revisions().then().body("deletedAt", contains(nullValue(), notNullValue()));
            evidenceOf("code").body("status", equalTo("retracted")).body("evidence.quote", contains(""));
            assertThat(database.document("documents", topicId + ":" + documentId))
                    .doesNotContainKeys("leaving", "leavingAt");
        }
        return crashed;
    }

    /** No statement leads to the first revision for what the second confirmed: it is found by what it says. */
    @Test
    @Proves("NB-02")
    void aPurgeReachesTheEarlierRevisionsThatSayIt() {
        upload("# Rules\n\nNever on holidays.\n");
        api.apply(topicId, new ChangeSetBody(1).retract("code"));
        api.apply(topicId, new ChangeSetBody(2).retract("days"));
        report(3);

        api.user()
                .get(topic + "/versions/1/deletion-preview")
                .then()
                .statusCode(200)
                .body(documents() + ".revision.sort()", contains(1, 2))
                .body(documents() + ".documentId.unique()", contains(documentId))
                .body(documents() + ".purgeable", contains(true, true))
                .body(documents() + ".remedy", contains(nullValue(), nullValue()));
        purgeFirstVersion()
                .then()
                .statusCode(200)
                .body("purged.findAll { it.kind == 'source' }.id", hasItem(documentId));

        assertThat(database.saying(topicId, "Zaunkoenig")).isEmpty();
        assertThat(database.saying(topicId, DAYS)).isEmpty();
        revisions().then().body("deletedAt", contains(nullValue(), notNullValue(), notNullValue()));
        api.user().get(topic + "/versions/2/deletion-preview").then().statusCode(404);
    }

    @Test
    void aPurgeSparesWhatTheNewestRevisionSaysTooAndTellsWhatCanBeDone() {
        api.apply(topicId, new ChangeSetBody(1).retract("days"));
        String current = revisions().path("[0].id");

        api.user()
                .get(topic + "/versions/1/deletion-preview")
                .then()
                .body(documents() + ".id", contains(documentId, current))
                .body(documents() + ".purgeable", contains(false, false))
                .body(documents() + ".remedy", contains("document", "document"));
        purgeFirstVersion().then().body("survivesIn.id", hasItem(current));

        revisions().then().body("deletedAt", contains(nullValue(), nullValue()));
        api.user().get(topic + "/sources/" + current).then().body("text", equalTo(SECOND));
    }

    @Test
    @Proves("NB-02")
    void aPurgeReachesTheEditsThatSayItWhateverRestsOnThem() {
        edit(1, SECRET + " Ring twice.");
        edit(2, "Ring twice.");
        edit(3, "Ring twice. And wait.");

        purgeFirstVersion().then().statusCode(200);
        api.user()
                .delete(topic + "/versions/2?purge=true")
                .then()
                .body("survivesIn.findAll { it.sourceKind == 'edit' }", equalTo(List.of()));

        assertThat(database.saying(topicId, "Zaunkoenig")).isEmpty();
        assertThat(database.saying(topicId, "Ring twice.")).isNotEmpty();
    }

    @Test
    void anothersRevisionsAreNotThere() {
        Api other = Api.newUser();

        other.user().get(path()).then().statusCode(404);
        other.user().delete(path() + "/" + documentId).then().statusCode(404);
    }

    private static String documents() {
        return "survivesIn.findAll { it.sourceKind == 'document' }";
    }

    private Response purgeFirstVersion() {
        return api.user().delete(topic + "/versions/1?purge=true");
    }

    private void edit(int version, String body) {
        Map<String, ?> section = Map.of("id", "rules", "heading", "Rules", "level", 2, "body", body);
        api.json(Map.of("sections", List.of(section)))
                .header("If-Match", "\"" + version + "\"")
                .put(topic + "/knowledge")
                .then()
                .statusCode(200);
    }

    private String path() {
        return topic + "/documents/" + documentId + "/revisions";
    }

    private Response revisions() {
        return api.user().get(path());
    }

    private Response delete(String sourceId, String query) {
        return api.user().delete(path() + "/" + sourceId + query);
    }

    private ValidatableResponse evidenceOf(String statementId) {
        return api.user().get(topic + "/statements/" + statementId).then();
    }

    private static Map<String, ?> statement(String type, String id, String text, String source) {
        int start = source.indexOf(text);
        Map<String, Object> operation = new HashMap<>(Map.of(
                "id",
                "op-" + type + id,
                "type",
                type,
                "statementId",
                id,
                "evidence",
                List.of(Map.of("start", start, "end", start + text.length()))));
        if (type.equals("add_statement")) {
            operation.putAll(Map.of("text", text, "sectionId", "rules"));
        }
        return operation;
    }

    private Map<String, ?> document() {
        return Map.of("id", documentId, "kind", "document");
    }

    private Response upload(String text) {
        return api.user().multiPart("file", "rules.md", text.getBytes(UTF_8)).post(topic + "/documents");
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
}
