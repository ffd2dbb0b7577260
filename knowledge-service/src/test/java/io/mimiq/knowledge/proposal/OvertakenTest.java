package io.mimiq.knowledge.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two proposals about one statement, or one about a statement that something else happened to meanwhile. */
@QuarkusTest
@WithTestResource(LocalServers.class)
@WithTestResource(Neighbours.class)
class OvertakenTest {

    private static final String HAMBURG = "The office is in Hamburg.";
    private static final String MUNICH = "The office is in Munich.";

    private Api api = Api.newUser();
    private String topicId = "";
    private String topic = "";

    @BeforeEach
    void createTopic() {
        api = Api.newUser();
        topicId = api.topicWithKnowledge();
        topic = "/api/topics/" + topicId;
    }

    /**
     * How the page changes between a proposal and its decision, what the proposal comes to then, and what it is shown
     * against.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    nothing         | as proposed | The office is in Berlin.
                    accepted        | replaced    | The office is in Munich.
                    kept beside     | as proposed | The office is in Berlin.
                    superseded      | replaced    | The office is in Munich.
                    twice           | replaced    | The office is in Bonn.
                    retracted       | gone        |
                    edited by hand  | replaced    | The office moved to Munich.
                    edited to same  | said        | The office is in Hamburg.
                    deleted by hand | gone        |
                    moved by hand   | as proposed | The office is in Berlin.
                    restored        | as proposed | The office is in Berlin.
                    renamed         | as proposed | The office is in Berlin.
                    section removed | gone        |
                    page emptied    | gone        |
                    """)
    void staysDecidableThreeWays(String change, String how, @Nullable String against) {
        for (String choice : List.of("accept", "reject", "both")) {
            createTopic();
            String id = conflict("hamburg", HAMBURG);
            change(change);

            JsonPath waiting = get("/proposals/" + id);
            requireShown(waiting, how, against);
            JsonPath before = get("/knowledge");
            Response decided = decide(id, choice, waiting.getString("basis"));

            decided.then().statusCode(200).body("state", equalTo("decided"));
            requireCarriedOut(before, get("/knowledge"), choice, how, against);
            requireNothingWaits();
        }
    }

    private void requireShown(JsonPath waiting, String how, @Nullable String against) {
        assertThat(waiting.getString("operations[0].previousText")).isEqualTo(against);
        assertThat(waiting.getString("operations[0].text")).isEqualTo(HAMBURG);
        if (how.equals("as proposed")) {
            assertThat(waiting.getList("overtaken")).isEmpty();
        } else {
            assertThat(waiting.getString("overtaken[0].how")).isEqualTo(how);
            assertThat(waiting.getString("overtaken[0].formerText")).isEqualTo("The office is in Berlin.");
            assertThat(waiting.getInt("overtaken[0].version")).isPositive();
        }
        List<String> contested =
                api.user().get(topic + "/statements?status=conflicting").path("items.text");
        assertThat(contested).isEqualTo(against == null ? List.of() : List.of(against));
    }

    private static void requireCarriedOut(
            JsonPath before, JsonPath after, String choice, String how, @Nullable String against) {
        String said = String.join("\n", after.getList("sections.body", String.class));
        if (choice.equals("reject") || how.equals("said")) {
            assertThat(said).isEqualTo(String.join("\n", before.getList("sections.body", String.class)));
        } else {
            assertThat(said).containsOnlyOnce(HAMBURG);
        }
        before.getList("sections.statements.flatten()", String.class).stream()
                .filter(id -> !choice.equals("accept") || against == null || how.equals("said") || id.equals("desks"))
                .forEach(id -> assertThat(after.getList("sections.statements.flatten()"))
                        .contains(id));
        if (choice.equals("accept") && against != null && !how.equals("said")) {
            assertThat(said).doesNotContain(against);
        }
    }

    private void requireNothingWaits() {
        api.user().get(topic).then().body("openProposals", equalTo(0));
        api.user().get(topic + "/proposals?state=open").then().body("items", empty());
        api.user().get(topic + "/statements?status=conflicting").then().body("items", empty());
        api.user()
                .get(topic + "/blame")
                .then()
                .body("sections.sentences.flatten().status", not(hasItem("conflicting")));
    }

    private void change(String change) {
        switch (change) {
            case "nothing" -> {}
            case "accepted" -> decide(conflict("munich", MUNICH), "accept", null, "munich");
            case "kept beside" -> decide(conflict("munich", MUNICH), "both", null, "munich");
            case "superseded" -> apply(new ChangeSetBody(version()).supersede("city", "munich", MUNICH));
            case "twice" -> {
                apply(new ChangeSetBody(version()).supersede("city", "munich", MUNICH));
                apply(new ChangeSetBody(version()).supersede("munich", "bonn", "The office is in Bonn."));
            }
            case "retracted" -> apply(new ChangeSetBody(version()).retract("city"));
            case "edited by hand" -> edit(office("The office moved to Munich. It has ten desks."));
            case "edited to same" -> edit(office(HAMBURG + " It has ten desks."));
            case "deleted by hand" -> edit(office("It has ten desks."));
            case "moved by hand" ->
                edit(office("It has ten desks."), section(null, "Places", "The office is in Berlin."));
            case "restored" -> {
                apply(new ChangeSetBody(version()).supersede("city", "munich", MUNICH));
                api.user().post(topic + "/versions/1/restore").then().statusCode(201);
            }
            case "renamed" -> edit(section("office", "Where we are", "The office is in Berlin. It has ten desks."));
            case "section removed" -> edit(section(null, "Desks", "It has ten desks."));
            case "page emptied" -> edit();
            default -> throw new IllegalArgumentException(change);
        }
    }

    @Test
    void theSecondOfTwoIsAboutWhatTheFirstPutThere() {
        String id = conflict("hamburg", HAMBURG);
        change("edited to same");
        String standing = get("/knowledge").getString("sections[0].statements[0]");

        Response decided = decide(id, "accept", null);

        decided.then().statusCode(200).body("version", nullValue()).body("overtaken[0].how", equalTo("said"));
        String source = decided.path("sourceId");
        api.user().get(topic + "/statements/" + standing).then().body("evidence.sourceId", hasItem(source));
        api.user()
                .get(topic + "/sources/" + source)
                .then()
                .body("account.units.state", hasItem("confirmed"))
                .body("account.units.statementId", hasItem(standing));
    }

    @Test
    void ofTwoAcceptedInOneProposalBothStand() {
        ChangeSetBody both =
                new ChangeSetBody(1).conflict("city", "munich", MUNICH).conflict("city", "hamburg", HAMBURG);
        apply(both);

        api.json(Map.of("accept", List.of("op-munich", "op-hamburg")))
                .post(topic + "/proposals/" + both.id() + "/decision")
                .then()
                .statusCode(200);

        api.user()
                .get(topic + "/knowledge")
                .then()
                .body("sections[0].statements", contains("munich", "hamburg", "desks"));
    }

    @Test
    void whatWasTakenBackAlreadyHasNothingLeftToDo() {
        ChangeSetBody retract = new ChangeSetBody(1).review().retract("city");
        apply(retract);
        apply(new ChangeSetBody(1).retract("city"));
        api.user().get(topic + "/proposals/" + retract.id()).then().body("overtaken[0].how", equalTo("moot"));

        Response decided = api.json(Map.of("accept", List.of("op-retract-city")))
                .post(topic + "/proposals/" + retract.id() + "/decision");

        decided.then().statusCode(200).body("version", nullValue());
    }

    @Test
    void severalAboutOneStatementAreDecidedTogetherAsOneAfterTheOther() {
        String first = conflict("munich", MUNICH);
        String second = conflict("hamburg", HAMBURG);

        Response decided = api.json(Map.of(
                        "decisions",
                        List.of(
                                one(first, Map.of("accept", List.of("op-munich"))),
                                one(second, Map.of("both", List.of("op-hamburg"))))))
                .post(topic + "/proposals/decisions");

        decided.then().statusCode(200).body("outcomes.proposal.state", contains("decided", "decided"));
        assertThat(String.join("\n", get("/knowledge").getList("sections.body", String.class)))
                .contains(MUNICH, HAMBURG)
                .doesNotContain("Berlin");
        requireNothingWaits();
    }

    @Test
    void manyAreDecidedInOneRequestEachByItself() {
        String first = conflict("munich", MUNICH);
        String second = conflict("hamburg", HAMBURG);
        ChangeSetBody desks = new ChangeSetBody(1).conflict("desks", "twenty", "It has twenty desks.");
        apply(desks);
        String basis = get("/proposals/" + second).getString("basis");

        Response decided = api.json(Map.of(
                        "decisions",
                        List.of(
                                one(first, Map.of("accept", List.of("op-munich"))),
                                one(second, Map.of("accept", List.of("op-hamburg"), "basis", basis)),
                                one("none", Map.of("reject", List.of("op"))),
                                one(desks.id(), Map.of("reject", List.of("op-twenty"))))))
                .post(topic + "/proposals/decisions");

        decided.then()
                .statusCode(200)
                .body("outcomes.proposalId", contains(first, second, "none", desks.id()))
                .body("outcomes[0].proposal.version", equalTo(2))
                .body("outcomes[1].proposal", nullValue())
                .body("outcomes[1].problem.type", equalTo("urn:mimiq:problem:decision-outdated"))
                .body("outcomes[2].problem.status", equalTo(404))
                .body("outcomes[3].proposal.state", equalTo("decided"));
        api.user().get(topic).then().body("openProposals", equalTo(1));
        api.user().get(topic + "/proposals/" + second).then().body("state", equalTo("open"));
    }

    @Test
    void manyDecisionsAreForThoseWhoOwnTheTopic() {
        String id = conflict("hamburg", HAMBURG);
        Map<String, ?> body = Map.of("decisions", List.of(one(id, Map.of("accept", List.of("op-hamburg")))));

        Api.newUser().json(body).post(topic + "/proposals/decisions").then().statusCode(404);
        api.json(Map.of("decisions", List.of()))
                .post(topic + "/proposals/decisions")
                .then()
                .statusCode(422);
        api.json("{\"decisions\":1}")
                .post(topic + "/proposals/decisions")
                .then()
                .statusCode(400);
        api.user().get(topic + "/proposals/" + id).then().body("state", equalTo("open"));
    }

    @Test
    void theDecidedOnesSayWhatWasDecidedAbout() {
        String first = conflict("munich", MUNICH);
        String second = conflict("hamburg", HAMBURG);
        decide(first, "accept", null, "munich").then().statusCode(200);
        decide(second, "reject", null).then().statusCode(200);
        apply(new ChangeSetBody(2).supersede("munich", "bonn", "The office is in Bonn."));

        api.user()
                .get(topic + "/proposals/" + second)
                .then()
                .body("operations[0].previousText", equalTo(MUNICH))
                .body("overtaken[0].formerText", equalTo("The office is in Berlin."))
                .body("decidedAt", notNullValue());
    }

    private static Map<String, ?> one(String proposalId, Map<String, ?> decision) {
        return Map.of("proposalId", proposalId, "decision", decision);
    }

    private String conflict(String alternative, String text) {
        ChangeSetBody changeSet = new ChangeSetBody(version()).conflict("city", alternative, text);
        apply(changeSet);
        return changeSet.id();
    }

    private void apply(ChangeSetBody changeSet) {
        api.apply(topicId, changeSet);
    }

    private int version() {
        return get("").getInt("version");
    }

    private JsonPath get(String path) {
        return api.user().get(topic + path).jsonPath();
    }

    private Response decide(String proposalId, String choice, @Nullable String basis) {
        return decide(proposalId, choice, basis, "hamburg");
    }

    private Response decide(String proposalId, String choice, @Nullable String basis, String alternative) {
        Map<String, ?> decision = basis == null
                ? Map.of(choice, List.of("op-" + alternative))
                : Map.of(choice, List.of("op-" + alternative), "basis", basis);
        return api.json(decision).post(topic + "/proposals/" + proposalId + "/decision");
    }

    private static Map<String, ?> office(String body) {
        return section("office", "Office", body);
    }

    private static Map<String, ?> section(@Nullable String id, String heading, String body) {
        return id == null
                ? Map.of("heading", heading, "body", body)
                : Map.of("id", id, "heading", heading, "body", body);
    }

    @SafeVarargs
    private void edit(Map<String, ?>... sections) {
        api.json(Map.of("sections", List.of(sections)))
                .header("If-Match", "\"" + version() + "\"")
                .put(topic + "/knowledge")
                .then()
                .statusCode(200);
    }
}
