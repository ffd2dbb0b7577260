package io.mimiq.knowledge.withdrawal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.mimiq.knowledge.Api;
import io.mimiq.knowledge.Api.ChangeSetBody;
import io.mimiq.knowledge.Database;
import io.mimiq.knowledge.FakeConversation;
import io.mimiq.knowledge.Faults;
import io.mimiq.knowledge.Neighbours;
import io.mimiq.knowledge.Sweeping;
import io.mimiq.platform.testing.LocalServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalServers.class)
@WithTestResource(Neighbours.class)
class WithdrawalTest {

    private static final String MAY = "We moved to Hamburg in May.";

    private final Api api = Api.newUser();

    @Inject
    Sweeping sweeping;

    @Inject
    Database database;

    /** Set by {@link Neighbours}. */
    @SuppressWarnings("NullAway.Init")
    FakeConversation conversation;

    private String topicId;
    private String topic;

    /** Version 1 says city and desks, from a note; version 2 says may from a message, which confirms desks too. */
    @BeforeEach
    void createTopic() {
        topicId = api.topicWithKnowledge();
        topic = "/api/topics/" + topicId;
        api.apply(
                topicId,
                new ChangeSetBody(1)
                        .id("from-message")
                        .section("moves", "Moves")
                        .add("may", MAY, "moves")
                        .confirm("desks")
                        .conflict("city", "hamburg", "The office is in Hamburg.")
                        .source(message()));
    }

    @AfterEach
    void workAgain() {
        conversation.down(false);
        Faults.stop();
    }

    private static Map<String, ?> message() {
        return Map.of("id", "message", "kind", "message", "text", Api.NOTE);
    }

    private Response deleteMessage(String query) {
        return api.service("knowledge:write").delete(api.internal(topicId) + "/sources/message" + query);
    }

    private Response statement(String id) {
        return api.user().get(topic + "/statements/" + id);
    }

    @Test
    void previewsWhatRestsOnASource() {
        Response preview = api.user().get(topic + "/sources/message/deletion-preview");

        preview.then()
                .statusCode(200)
                .body("alone", equalTo(1))
                .body("shared", equalTo(1))
                .body("statements.id", contains("may", "desks"))
                .body("statements.text", contains(MAY, "It has ten desks."))
                .body("statements.alone", contains(true, false))
                .body("proposals", equalTo(1));
        api.user().get(topic + "/sources/none/deletion-preview").then().statusCode(404);
        Api.newUser()
                .user()
                .get(topic + "/sources/message/deletion-preview")
                .then()
                .statusCode(404);
    }

    @Test
    void previewsWhereElseItIsSaid() {
        conversation.say(topicId, "message", false, MAY);
        conversation.say(topicId, "answer", true, MAY);
        conversation.say(topicId, "other", true, "Good morning.");
        api.apply(topicId, new ChangeSetBody(2).supersede("may", "june", "We moved to Hamburg in June."));

        Response preview = api.user().get(topic + "/sources/message/deletion-preview");

        preview.then()
                .statusCode(200)
                .body("alone", equalTo(0))
                .body("elsewhere.statements", equalTo(1))
                .body("elsewhere.versions", equalTo(2))
                .body("elsewhere.messages", equalTo(1))
                .body("elsewhere.places.kind", contains("statement", "version", "version", "message"))
                .body("elsewhere.places.id", contains("may", "2", "1", "answer"))
                .body("elsewhere.places.label", contains(MAY, "2", "1", MAY))
                .body("elsewhere.places.retired", contains(false, false, false, true));
    }

    @Test
    void takesOutOfAnswersWhatTheyQuoteOfWhatIsRetired() {
        conversation.say(topicId, "other", false, MAY);
        conversation.say(topicId, "answer", true, MAY);
        conversation.say(topicId, "shared", true, "It has ten desks.");
        api.user()
                .get(topic + "/sources/message/deletion-preview")
                .then()
                .body("elsewhere.places.findAll { it.kind == 'message' }.id", contains("other", "answer", "shared"))
                .body("elsewhere.places.findAll { it.kind == 'message' }.retired", contains(false, true, false));

        deleteMessage("?statements=retire").then().statusCode(204);

        assertThat(conversation.texts(topicId)).containsExactly(MAY, "(From a deleted source.)", "It has ten desks.");
    }

    @Test
    void keepsWhatAnswersQuoteWithTheStatements() {
        conversation.say(topicId, "answer", true, MAY);

        deleteMessage("").then().statusCode(204);

        assertThat(conversation.texts(topicId)).containsExactly(MAY);
    }

    @Test
    void goesOnByItselfOnceTheConversationIsBack() {
        String document = document("drawn", 2);
        conversation.say(topicId, "answer", true, "About drawn.");
        conversation.down(true);

        api.user()
                .delete(topic + "/documents/" + document + "?statements=retire")
                .then()
                .statusCode(503);

        api.user().get(topic + "/documents/" + document).then().statusCode(404);
        conversation.down(false);
        sweeping.now();
        assertThat(conversation.texts(topicId)).containsExactly("(From a deleted source.)");
        api.user().get(topic + "/sources/" + document).then().body("deletedAt", notNullValue());
    }

    /** Of each kind the first are named, and how many there are. */
    @Test
    void saysHowManyPlacesThereAreBeyondThoseItNames() {
        for (int i = 0; i < 120; i++) {
            conversation.say(topicId, "answer-" + i, true, MAY);
        }

        api.user()
                .get(topic + "/sources/message/deletion-preview")
                .then()
                .body("elsewhere.messages", equalTo(120))
                .body("elsewhere.places.findAll { it.kind == 'message' }", hasSize(100));
    }

    @Test
    void previewsNothingWhileTheConversationCannotBeSearched() {
        conversation.down(true);

        api.user().get(topic + "/sources/message/deletion-preview").then().statusCode(503);
    }

    @Test
    void deletesAMessageWithItsWordsAndKeepsWhatWasDrawnFromIt() {
        deleteMessage("").then().statusCode(204);

        api.user()
                .get(topic + "/sources/message")
                .then()
                .statusCode(200)
                .body("kind", equalTo("message"))
                .body("deletedAt", notNullValue())
                .body("text", nullValue())
                .body("account", nullValue());
        api.user().get(topic + "/sources").then().body("items.id", not(hasItem("message")));
        statement("may")
                .then()
                .body("status", equalTo("active"))
                .body("evidence.quote", contains(""))
                .body("evidence[0].deletedAt", notNullValue());
        assertThat(statement("desks").<List<String>>path("evidence.quote"))
                .hasSize(2)
                .contains("");
        api.user().get(topic + "/proposals").then().body("items", empty());
        api.user().get(topic).then().body("openProposals", equalTo(0));
        api.user().get(topic + "/knowledge").then().body("version", equalTo(2));
        api.user().get(topic + "/sources/message/deletion-preview").then().statusCode(404);
    }

    @Test
    void retiresWhatRestsOnItAloneInOneVersionIfAskedTo() {
        deleteMessage("?statements=retire").then().statusCode(204);
        deleteMessage("?statements=retire").then().statusCode(204);

        api.user()
                .get(topic + "/knowledge")
                .then()
                .body("version", equalTo(3))
                .body("sections.id", contains("office"))
                .body("sections[0].statements", contains("city", "desks"));
        statement("may").then().body("status", equalTo("retracted")).body("evidence.quote", contains(""));
        api.user()
                .get(topic + "/versions/3")
                .then()
                .body("author", equalTo("person"))
                .body("changelog", equalTo("Retired 1 statement that rested on a deleted source"));
        api.user().post(topic + "/versions/2/restore").then().statusCode(201);
        statement("may").then().body("status", equalTo("active"));
    }

    /** The headings of a file go with it, also one that nothing stood under; a heading that was there stays. */
    @Test
    void retiresTheHeadingsThatADocumentBrought() {
        String text = "# Log\n\n## Hammerfest\n\n## Two\n\nTea is served at four.\n";
        String id = api.user()
                .multiPart("file", "log.md", text.getBytes(UTF_8))
                .post(topic + "/documents")
                .path("id");
        int tea = text.indexOf("Tea");
        api.apply(
                topicId,
                new ChangeSetBody(2)
                        .section("log", "Log")
                        .operation(heading("empty", "Hammerfest"))
                        .operation(heading("two", "Two"))
                        .operation(Map.of(
                                "id", "op-tea",
                                "type", "add_statement",
                                "statementId", "tea",
                                "text", "Tea is served at four.",
                                "sectionId", "two",
                                "evidence", List.of(Map.of("start", tea, "end", text.length() - 1))))
                        .account(List.of(
                                Map.of("start", 0, "end", 5, "state", "kept", "sectionId", "log"),
                                Map.of("start", 7, "end", 20, "state", "kept", "sectionId", "empty"),
                                Map.of("start", 22, "end", 28, "state", "kept", "sectionId", "two")))
                        .source(Map.of("id", id, "kind", "document")));

        api.user()
                .delete(topic + "/documents/" + id + "?statements=retire")
                .then()
                .statusCode(204);

        api.user().get(topic + "/knowledge").then().body("sections.id", contains("office", "moves"));
    }

    private static Map<String, ?> heading(String sectionId, String heading) {
        return Map.of(
                "id",
                "op-" + sectionId,
                "type",
                "upsert_section",
                "sectionId",
                sectionId,
                "heading",
                heading,
                "level",
                3);
    }

    @Test
    void takesNothingInThatComesAfterItsDeletion() {
        deleteMessage("").then().statusCode(204);

        Response late =
                api.send(topicId, new ChangeSetBody(2).add("late", MAY, "moves").source(message()));

        late.then().statusCode(410).body("type", equalTo("urn:mimiq:problem:source-deleted"));
        api.user().get(topic + "/knowledge").then().body("version", equalTo(2));
    }

    @Test
    void deletingWhatWasNeverTakenInIsNoError() {
        api.service("knowledge:write")
                .delete(api.internal(topicId) + "/sources/question")
                .then()
                .statusCode(204);
        deleteMessage("?statements=burn").then().statusCode(422);
        api.service("knowledge:read")
                .delete(api.internal(topicId) + "/sources/message")
                .then()
                .statusCode(403);
        api.service("knowledge:write")
                .delete(Api.newUser().internal(topicId) + "/sources/message")
                .then()
                .statusCode(404);
    }

    @Test
    void deletesADocumentWithOrWithoutWhatWasDrawnFromIt() {
        String kept = document("kept", 2);
        String retired = document("retired", 3);
        api.service("knowledge:write")
                .delete(api.internal(topicId) + "/sources/" + kept)
                .then()
                .statusCode(409);

        api.user().delete(topic + "/documents/" + kept).then().statusCode(204);
        api.user()
                .delete(topic + "/documents/" + retired + "?statements=retire")
                .then()
                .statusCode(204);

        statement("kept").then().body("status", equalTo("active")).body("evidence.quote", contains(""));
        statement("retired").then().body("status", equalTo("retracted")).body("evidence.quote", contains(""));
        for (String document : List.of(kept, retired)) {
            api.user().get(topic + "/documents/" + document).then().statusCode(404);
            api.user()
                    .get(topic + "/sources/" + document)
                    .then()
                    .statusCode(200)
                    .body("deletedAt", notNullValue())
                    .body("title", nullValue());
        }
        api.user()
                .delete(topic + "/documents/" + kept + "?statements=all")
                .then()
                .statusCode(422);
    }

    private String document(String statementId, int base) {
        String id = api.user()
                .multiPart("file", statementId + ".txt", (Api.NOTE + " About " + statementId + ".").getBytes(UTF_8))
                .post(topic + "/documents")
                .path("id");
        api.apply(
                topicId,
                new ChangeSetBody(base)
                        .add(statementId, "About " + statementId + ".", "moves")
                        .source(Map.of("id", id, "kind", "document")));
        return id;
    }

    /** Everything the service stores is decrypted and searched, for words that only the sources had. */
    @Test
    void nothingStoredSaysAnyMoreWhatOnlyTheDeletedSourcesSaid() {
        String text = "Zaunkoenig: we moved to Hamburg in May.";
        api.apply(
                topicId,
                new ChangeSetBody(2)
                        .add("moved", "The move was in May.", "moves")
                        .conflict("city", "hamburg", "The office is in Hamburg, says Zaunkoenig.")
                        .source(Map.of("id", "secret", "kind", "message", "text", text)));
        String document = api.user()
                .multiPart("file", "Zaunkoenig.txt", text.getBytes(UTF_8))
                .post(topic + "/documents")
                .path("id");
        api.apply(
                topicId,
                new ChangeSetBody(3)
                        .add("again", "It was in May.", "moves")
                        .confirm("desks")
                        .source(Map.of("id", document, "kind", "document")));
        assertThat(database.saying(topicId, "Zaunkoenig"))
                .extracting(place -> place.substring(0, place.indexOf('/')))
                .contains("sources", "statements", "proposals", "documents", "originals");

        api.service("knowledge:write")
                .delete(api.internal(topicId) + "/sources/secret")
                .then()
                .statusCode(204);
        api.user().delete(topic + "/documents/" + document).then().statusCode(204);

        assertThat(database.saying(topicId, "Zaunkoenig")).isEmpty();
        assertThat(database.saying(topicId, "The move was in May.")).isNotEmpty();
    }

    @Test
    void whatIsAcceptedWhileItsSourceIsRetiredIsRetiredToo() {
        int moment = 0;
        boolean crashed = true;
        while (crashed) {
            createTopic();
            Faults.crashAt(moment++);
            deleteMessage("?statements=retire");
            crashed = Faults.stop();
            api.json(Map.of("accept", List.of("op-hamburg"))).post(topic + "/proposals/from-message/decision");
            deleteMessage("?statements=retire").then().statusCode(204);

            assertThat(api.user().get(topic + "/knowledge").asString())
                    .as("accepted after a crash at %d", moment - 1)
                    .doesNotContain("Hamburg");
        }
        assertThat(moment).isGreaterThan(3);
    }

    /** The work of documents goes on by itself; whoever deletes a message repeats it. */
    @Test
    void anInterruptedDeletionLeavesNothingBehindWhenItIsRepeated() {
        int moment = 0;
        while (isInterruptedAt(moment)) {
            moment++;
        }

        assertThat(moment).isGreaterThan(5);
    }

    private boolean isInterruptedAt(int moment) {
        createTopic();
        String document = document("drawn", 2);
        Faults.crashAt(moment);
        int messageStatus = deleteMessage("?statements=retire").statusCode();
        int documentStatus = api.user()
                .delete(topic + "/documents/" + document + "?statements=retire")
                .statusCode();
        boolean crashed = Faults.stop();
        if (messageStatus != 204) {
            deleteMessage("?statements=retire").then().statusCode(204);
        }
        if (documentStatus != 204) {
            api.user().delete(topic + "/documents/" + document + "?statements=retire");
        }
        sweeping.now();
        api.user().get(topic + "/knowledge").then().body("sections.id", contains("office"));
        api.user().get(topic + "/proposals").then().body("items", empty());
        for (String id : List.of("may", "drawn")) {
            statement(id).then().body("status", equalTo("retracted")).body("evidence.quote", contains(""));
        }
        for (String id : List.of("message", document)) {
            api.user().get(topic + "/sources/" + id).then().body("deletedAt", notNullValue());
        }
        api.user().get(topic + "/documents").then().body("items", empty());
        return crashed;
    }
}
