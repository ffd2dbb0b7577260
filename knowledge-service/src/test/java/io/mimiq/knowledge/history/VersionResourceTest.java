package io.mimiq.knowledge.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.mimiq.knowledge.Api;
import io.mimiq.knowledge.Api.ChangeSetBody;
import io.mimiq.knowledge.Database;
import io.mimiq.knowledge.FakeConversation;
import io.mimiq.knowledge.Neighbours;
import io.mimiq.platform.testing.LocalServers;
import io.mimiq.platform.testing.Proves;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalServers.class)
@WithTestResource(Neighbours.class)
class VersionResourceTest {

    private static final String BERLIN = "The office is in Berlin.";
    private static final String HAMBURG = "The office is in Hamburg.";

    private final Api api = Api.newUser();

    @Inject
    Database database;

    /** Set by {@link Neighbours}. */
    @SuppressWarnings("NullAway.Init")
    FakeConversation conversation;

    private String topicId;
    private String versions;

    @BeforeEach
    void createTopic() {
        topicId = api.topicWithKnowledge();
        versions = "/api/topics/" + topicId + "/versions";
    }

    /** 1: Berlin and desks; 2: Hamburg instead; 3: another section. */
    private void threeVersions() {
        api.apply(topicId, new ChangeSetBody(1).supersede("city", "hamburg", HAMBURG));
        api.apply(topicId, new ChangeSetBody(2).section("team", "Team").add("ada", "Ada leads.", "team"));
    }

    @Test
    @Proves("MQ-08")
    void keepsEveryVersionWithItsChangelog() {
        threeVersions();

        Response history = api.user().get(versions + "?limit=2");

        String cursor = history.then()
                .statusCode(200)
                .body("items.number", contains(3, 2))
                .body("items.parent", contains(2, 1))
                .body("items.author", contains("assistant", "assistant"))
                .body("items[1].changelog", notNullValue())
                .body("items[1].stats.statementsSuperseded", equalTo(1))
                .body("items[0].stats.sectionsAdded", equalTo(1))
                .extract()
                .path("nextCursor");
        api.user()
                .queryParam("cursor", cursor)
                .get(versions)
                .then()
                .body("items.number", contains(1))
                .body("nextCursor", nullValue());
        api.user()
                .get(versions + "/1")
                .then()
                .statusCode(200)
                .body("number", equalTo(1))
                .body("sections[0].body", equalTo(BERLIN + " It has ten desks."))
                .body("sections[0].statements", contains("city", "desks"));
        api.user().get(versions + "/2").then().body("sections[0].body", equalTo(HAMBURG + " It has ten desks."));
    }

    @Test
    void namesWhatGaveRiseToEachVersion() {
        threeVersions();
        api.user().post(versions + "/1/restore").then().statusCode(201).body("sourceId", nullValue());

        Response history = api.user().get(versions);

        List<String> sources = history.path("items.sourceId");
        assertThat(sources).hasSize(4).doesNotHaveDuplicates().startsWith((String) null);
        api.user()
                .get("/api/topics/" + topicId + "/sources/" + sources.get(2))
                .then()
                .statusCode(200)
                .body("kind", equalTo("note"));
        api.user().get(versions + "/2").then().body("sourceId", equalTo(sources.get(2)));
    }

    @Test
    void keepsNothingOfADeletedVersionsSource() {
        threeVersions();
        String source = api.user().get(versions + "/2").path("sourceId");

        api.user().delete(versions + "/2").then().statusCode(200);

        assertThat(database.holding(source)).isNotEmpty().noneMatch(place -> place.startsWith("versions/"));
    }

    @Test
    void comparesVersions() {
        threeVersions();

        Response diff = api.user().get(versions + "/2/diff");

        diff.then()
                .statusCode(200)
                .body("from", equalTo(1))
                .body("to", equalTo(2))
                .body("sections[0].change", equalTo("changed"))
                .body("sections[0].hunks[0].before", contains(BERLIN + " It has ten desks."))
                .body("sections[0].hunks[0].words.find { it.kind == 'insert' }.text", equalTo("Hamburg"));
        api.user().get(versions + "/3/diff?against=1").then().body("sections.change", contains("changed", "added"));
        api.user().get(versions + "/1/diff").then().body("from", equalTo(0)).body("sections.change", contains("added"));
        api.user().get(versions + "/1/diff?against=9").then().statusCode(404);
    }

    @Test
    @Proves("MS-04")
    void restoresAVersionWithItsStatements() {
        threeVersions();

        Response restored = api.user().post(versions + "/1/restore");

        restored.then()
                .statusCode(201)
                .body("number", equalTo(4))
                .body("sections", equalTo(api.user().get(versions + "/1").path("sections")));
        api.user()
                .get("/api/topics/" + topicId + "/statements/city")
                .then()
                .body("status", equalTo("active"))
                .body("history.status", contains("active", "superseded", "active"))
                .body("history.version", contains(1, 2, 4));
        api.user()
                .get("/api/topics/" + topicId + "/statements?status=retracted")
                .then()
                .body("items.id", containsInAnyOrder("hamburg", "ada"));
    }

    @Test
    void restoresOnceForOneIdempotencyKey() {
        threeVersions();
        api.user()
                .header("Idempotency-Key", "k")
                .post(versions + "/1/restore")
                .then()
                .body("number", equalTo(4));

        Response again = api.user().header("Idempotency-Key", "k").post(versions + "/1/restore");

        again.then().statusCode(201).body("number", equalTo(4));
    }

    @Test
    @Proves("MQ-09")
    void deletesAVersionForGood() {
        threeVersions();

        Response deleted = api.user().delete(versions + "/2");

        deleted.then().statusCode(200);
        api.user().get(versions + "/2").then().statusCode(404);
        api.user().get(versions).then().body("items.number", contains(3, 1));
        api.user().delete(versions + "/2").then().statusCode(404);
        api.user().post(versions + "/2/restore").then().statusCode(404);
        api.user().get(versions + "/2/diff").then().statusCode(404);
        api.user().get(versions + "/3").then().statusCode(200);
        api.user().get(versions + "/3/diff").then().statusCode(200).body("from", equalTo(1));
    }

    @Test
    void doesNotDeleteTheCurrentVersion() {
        Response refused = api.user().delete(versions + "/1");

        refused.then().statusCode(409).body("type", equalTo("urn:mimiq:problem:current-version"));
    }

    @Test
    @Proves("NB-02")
    void tellsWhereTheTextOfADeletedVersionSurvives() {
        threeVersions();

        Response deleted = api.user().delete(versions + "/1?purge=false");

        deleted.then().body("purged", empty());
        List<Map<String, String>> places = deleted.path("survivesIn");
        assertThat(places)
                .contains(
                        Map.of("kind", "version", "id", "2"),
                        Map.of("kind", "version", "id", "3"),
                        Map.of("kind", "statement", "id", "city"),
                        Map.of("kind", "statement", "id", "desks"));
        assertThat(places)
                .filteredOn(place -> "source".equals(place.get("kind")))
                .hasSize(1);
        api.user().get("/api/topics/" + topicId + "/statements/city").then().body("text", equalTo(BERLIN));
    }

    @Test
    @Proves("NB-02")
    void purgesTheTextOfADeletedVersionWhereverItNeedNotBe() {
        api.apply(topicId, new ChangeSetBody(1).add("wifi", "The secret is hunter2.", "office"));
        api.apply(topicId, new ChangeSetBody(2).section("team", "Team").add("ada", "Ada leads.", "team"));
        api.apply(topicId, new ChangeSetBody(3).retract("wifi"));
        String source =
                api.user().get("/api/topics/" + topicId + "/statements/wifi").path("evidence[0].sourceId");

        Response deleted = api.user().delete(versions + "/2?purge=true");

        deleted.then()
                .statusCode(200)
                .body("purged.findAll { it.kind == 'version' }.id", contains("3"))
                .body("purged.findAll { it.kind == 'statement' }.id", contains("wifi"))
                .body("purged.findAll { it.kind == 'source' }.id", contains(source))
                .body("survivesIn.findAll { it.kind == 'statement' }.id", not(hasItem("wifi")));
        api.user().get(versions).then().body("items.number", contains(4, 1));
        api.user().get("/api/topics/" + topicId + "/statements/wifi").then().statusCode(404);
        api.user()
                .get("/api/topics/" + topicId + "/sources/" + source)
                .then()
                .statusCode(200)
                .body("deletedAt", notNullValue())
                .body("title", nullValue())
                .body("text", nullValue());
        api.user()
                .get("/api/topics/" + topicId + "/knowledge")
                .then()
                .body("sections[0].body", equalTo(BERLIN + " It has ten desks."));
        api.user().post(versions + "/1/restore").then().statusCode(201);
    }

    @Test
    @Proves("NB-02")
    void namesTheMessagesThatSayItAndPurgesThemToo() {
        conversation.say(topicId, "note-id", false, BERLIN);
        conversation.say(topicId, "quote", true, BERLIN);
        conversation.say(topicId, "other", true, "It has ten desks.");
        conversation.say(topicId, "unrelated", true, "Good morning.");
        threeVersions();

        Response preview = api.user().get(versions + "/1/deletion-preview");

        preview.then()
                .statusCode(200)
                .body("survivesIn.findAll { it.kind == 'message' }.id", containsInAnyOrder("note-id", "quote", "other"))
                .body("survivesIn.find { it.id == 'quote' }.label", equalTo(BERLIN))
                .body("survivesIn.find { it.id == 'quote' }.purgeable", equalTo(true))
                .body("survivesIn.find { it.id == 'other' }.purgeable", equalTo(false));
        api.user()
                .delete(versions + "/1?purge=true")
                .then()
                .statusCode(200)
                .body("purged.findAll { it.kind == 'message' }.id", containsInAnyOrder("note-id", "quote"))
                .body("survivesIn.findAll { it.kind == 'message' }.id", contains("other"));
        assertThat(conversation.messages(topicId)).containsExactly("other", "unrelated");
        assertThat(conversation.violations()).isEmpty();
    }

    @Test
    @Proves("NB-02")
    void purgesWhatWasDecidedAboutItToo() {
        ChangeSetBody conflict = new ChangeSetBody(1).conflict("city", "hamburg", HAMBURG);
        api.apply(topicId, conflict);
        String proposal = "/api/topics/" + topicId + "/proposals/" + conflict.id();
        api.json(Map.of("accept", List.of("op-hamburg")))
                .post(proposal + "/decision")
                .then()
                .statusCode(200);
        assertThat(database.saying(topicId, "Berlin")).isNotEmpty();
        api.user()
                .get(versions + "/1/deletion-preview")
                .then()
                .body("survivesIn.find { it.kind == 'proposal' }.id", equalTo(conflict.id()))
                .body("survivesIn.find { it.kind == 'proposal' }.purgeable", equalTo(true));

        api.user()
                .delete(versions + "/1?purge=true")
                .then()
                .statusCode(200)
                .body("purged.findAll { it.kind == 'proposal' }.id", contains(conflict.id()));

        assertThat(database.saying(topicId, "Berlin")).isEmpty();
        api.user().get(proposal).then().statusCode(404);
        api.user().get("/api/topics/" + topicId + "/statements/hamburg").then().statusCode(200);
    }

    @Test
    void namesAnOpenProposalThatStays() {
        ChangeSetBody conflict = new ChangeSetBody(1).conflict("city", "hamburg", HAMBURG);
        api.apply(topicId, conflict);
        api.apply(topicId, new ChangeSetBody(1).section("team", "Team").add("ada", "Ada leads.", "team"));

        Response deleted = api.user().delete(versions + "/1?purge=true");

        deleted.then().statusCode(200).body("survivesIn.findAll { it.kind == 'proposal' }.id", contains(conflict.id()));
        api.user()
                .get("/api/topics/" + topicId + "/proposals/" + conflict.id())
                .then()
                .statusCode(200);
    }

    /** What else it proposes is still to be decided. */
    @Test
    @Proves("NB-02")
    void takesItOutOfAnOpenProposal() {
        ChangeSetBody waiting = new ChangeSetBody(1)
                .review()
                .add("again", BERLIN, "office")
                .add("ada", "Ada leads.", "office")
                .conflict("city", "vienna", "The office is in Vienna.");
        api.apply(topicId, waiting);
        api.apply(topicId, new ChangeSetBody(1).supersede("city", "hamburg", HAMBURG));
        String proposal = "/api/topics/" + topicId + "/proposals/" + waiting.id();
        assertThat(database.saying(topicId, "Berlin")).anyMatch(place -> place.startsWith("proposals/"));

        purgesOf(waiting);

        assertThat(database.saying(topicId, "Berlin")).isEmpty();
        api.user()
                .get(proposal)
                .then()
                .statusCode(200)
                .body("state", equalTo("open"))
                .body("operations.operationId", contains("op-ada", "op-vienna"));
        api.json(Map.of("accept", List.of("op-ada"), "reject", List.of("op-vienna")))
                .post(proposal + "/decision")
                .then()
                .statusCode(200)
                .body("version", equalTo(3));
    }

    /** The section that is to be rewritten keeps the words that it has. */
    @Test
    @Proves("NB-02")
    void takesItOutOfABodyThatAnOpenProposalWouldWrite() {
        ChangeSetBody waiting = new ChangeSetBody(1)
                .review()
                .operation(Map.of(
                        "id", "op-team",
                        "type", "upsert_section",
                        "sectionId", "team",
                        "heading", "Team",
                        "body", "Who works where.\n\n- " + BERLIN + "\n"))
                .add("ada", "Ada leads.", "team");
        api.apply(topicId, waiting);
        api.apply(topicId, new ChangeSetBody(1).supersede("city", "hamburg", HAMBURG));

        purgesOf(waiting);

        assertThat(database.saying(topicId, "Berlin")).isEmpty();
        api.json(Map.of("accept", List.of("op-team", "op-ada")))
                .post("/api/topics/" + topicId + "/proposals/" + waiting.id() + "/decision")
                .then()
                .statusCode(200)
                .body("version", equalTo(3));
    }

    @Test
    void deletesAnOpenProposalThatSaysNothingElse() {
        ChangeSetBody waiting = new ChangeSetBody(1).review().add("again", BERLIN, "office");
        api.apply(topicId, waiting);
        api.apply(topicId, new ChangeSetBody(1).supersede("city", "hamburg", HAMBURG));

        purgesOf(waiting);

        api.user()
                .get("/api/topics/" + topicId + "/proposals/" + waiting.id())
                .then()
                .statusCode(404);
        api.user()
                .get("/api/topics/" + topicId + "/sources/note-" + waiting.id())
                .then()
                .body("account.units.reason", hasItem("deleted for good"));
    }

    /** Purging the first version names the proposal. */
    private void purgesOf(ChangeSetBody waiting) {
        api.user()
                .delete(versions + "/1?purge=true")
                .then()
                .statusCode(200)
                .body("purged.findAll { it.kind == 'proposal' }.id", contains(waiting.id()));
    }

    /** Nothing on the page comes from it, so no statement leads to it. */
    @Test
    @Proves("NB-02")
    void deletesTheTextOfAMessageThatOnlySaysIt() {
        conversation.say(topicId, "question", false, BERLIN);
        api.apply(
                topicId,
                new ChangeSetBody(1)
                        .review()
                        .add("again", BERLIN, "office")
                        .source(Map.of("id", "question", "kind", "message", "text", Api.NOTE + " Berlin it is.")));
        api.apply(topicId, new ChangeSetBody(1).supersede("city", "hamburg", HAMBURG));

        api.user()
                .delete(versions + "/1?purge=true")
                .then()
                .statusCode(200)
                .body("purged.findAll { it.kind == 'source' }.id", hasItem("question"));

        api.user()
                .get("/api/topics/" + topicId + "/sources/question")
                .then()
                .body("deletedAt", notNullValue())
                .body("text", nullValue());
        assertThat(database.saying(topicId, "Berlin")).isEmpty();
    }

    @Test
    void deletesNothingWhileTheConversationCannotBeSearched() {
        threeVersions();
        conversation.down(true);

        api.user().delete(versions + "/1").then().statusCode(503);
        api.user().get(versions + "/1/deletion-preview").then().statusCode(503);

        conversation.down(false);
        api.user().get(versions + "/1").then().statusCode(200);
        api.user().delete(versions + "/1").then().statusCode(200);
    }

    @AfterEach
    void answerAgain() {
        conversation.down(false);
    }

    @Test
    void previewsADeletionAsItWouldHappen() {
        api.apply(topicId, new ChangeSetBody(1).add("wifi", "The secret is hunter2.", "office"));
        api.apply(topicId, new ChangeSetBody(2).section("team", "Team").add("ada", "Ada leads.", "team"));
        api.apply(topicId, new ChangeSetBody(3).retract("wifi"));

        Response preview = api.user().get(versions + "/2/deletion-preview");

        preview.then()
                .statusCode(200)
                .body("survivesIn.find { it.id == '3' }.purgeable", equalTo(true))
                .body("survivesIn.find { it.id == '4' }.purgeable", equalTo(false))
                .body("survivesIn.find { it.id == '4' }.kind", equalTo("version"))
                .body("survivesIn.find { it.id == '4' }.label", equalTo("4"))
                .body("survivesIn.find { it.id == 'wifi' }.label", equalTo("The secret is hunter2."))
                .body("survivesIn.find { it.id == 'wifi' }.purgeable", equalTo(true))
                .body("survivesIn.find { it.id == 'city' }.label", equalTo(BERLIN))
                .body("survivesIn.find { it.id == 'city' }.purgeable", equalTo(false))
                .body("survivesIn.findAll { it.kind == 'source' }.label", everyItem(equalTo("A note")))
                .body("survivesIn.findAll { it.kind == 'source' }.sourceKind", everyItem(equalTo("note")));
        api.user().get(versions).then().body("items.number", contains(4, 3, 2, 1));
        List<Map<String, Object>> places = preview.path("survivesIn");
        Response deleted = api.user().delete(versions + "/2?purge=true");
        assertThat(deleted.<List<Map<String, Object>>>path("purged"))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(
                        named(places.stream().filter(place -> Boolean.TRUE.equals(place.get("purgeable")))));
        assertThat(deleted.<List<Map<String, Object>>>path("survivesIn"))
                .containsExactlyInAnyOrderElementsOf(
                        named(places.stream().filter(place -> !Boolean.TRUE.equals(place.get("purgeable")))));
    }

    private static List<Map<String, Object>> named(Stream<Map<String, Object>> places) {
        return places.map(place -> Map.of("kind", place.get("kind"), "id", place.get("id")))
                .toList();
    }

    @Test
    void showsASourceWithoutATitleByItsWords() {
        api.apply(
                topicId,
                new ChangeSetBody(1)
                        .add("may", "The move was in May.", "office")
                        .source(Map.of("id", "message-1", "kind", "message", "text", Api.NOTE)));
        api.apply(topicId, new ChangeSetBody(2).retract("may"));

        Response preview = api.user().get(versions + "/2/deletion-preview");

        preview.then()
                .body("survivesIn.find { it.id == 'message-1' }.label", equalTo("We moved to Hamburg in May."))
                .body("survivesIn.find { it.id == 'message-1' }.sourceKind", equalTo("message"));
    }

    @Test
    void doesNotNameASourceThatIsDeletedItself() {
        String document = api.user()
                .multiPart("file", "a.txt", Api.NOTE.getBytes(UTF_8))
                .post("/api/topics/" + topicId + "/documents")
                .path("id");
        api.apply(
                topicId,
                new ChangeSetBody(1)
                        .add("may", "The move was in May.", "office")
                        .source(Map.of("id", document, "kind", "document")));
        api.apply(topicId, new ChangeSetBody(2).retract("may"));
        api.user()
                .get(versions + "/2/deletion-preview")
                .then()
                .body("survivesIn.find { it.id == '" + document + "' }.purgeable", equalTo(false))
                .body("survivesIn.find { it.id == '" + document + "' }.sourceKind", equalTo("document"))
                .body("survivesIn.find { it.id == '" + document + "' }.label", equalTo("a.txt"));
        api.user()
                .delete("/api/topics/" + topicId + "/documents/" + document)
                .then()
                .statusCode(204);

        Response preview = api.user().get(versions + "/2/deletion-preview");

        preview.then().statusCode(200).body("survivesIn.id", not(hasItem(document)));
        api.user().delete(versions + "/2").then().statusCode(200).body("survivesIn.id", not(hasItem(document)));
    }

    @Test
    void doesNotPreviewWhatCannotBeDeleted() {
        threeVersions();

        api.user()
                .get(versions + "/3/deletion-preview")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:mimiq:problem:current-version"));
        api.user().get(versions + "/4/deletion-preview").then().statusCode(404);
        api.user().delete(versions + "/2").then().statusCode(200);
        api.user().get(versions + "/2/deletion-preview").then().statusCode(404);
    }

    @Test
    void anothersVersionsAreNotThere() {
        String others = "/api/topics/" + Api.newUser().topicWithKnowledge() + "/versions";

        api.user().get(others).then().statusCode(404);
        api.user().get(others + "/1").then().statusCode(404);
        api.user().get(others + "/1/diff").then().statusCode(404);
        api.user().get(others + "/1/deletion-preview").then().statusCode(404);
        api.user().post(others + "/1/restore").then().statusCode(404);
        api.user().delete(others + "/1").then().statusCode(404);
    }

    @Test
    void thereIsNoVersionBeyondTheNewest() {
        api.user().get(versions + "/2").then().statusCode(404);
        api.user().delete(versions + "/2").then().statusCode(404);
        api.user().get(versions + "/x").then().statusCode(400);
    }
}
