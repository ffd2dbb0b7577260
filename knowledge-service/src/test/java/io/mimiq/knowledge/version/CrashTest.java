package io.mimiq.knowledge.version;

import static com.mongodb.client.model.Filters.exists;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.mimiq.knowledge.Api;
import io.mimiq.knowledge.Api.ChangeSetBody;
import io.mimiq.knowledge.Faults;
import io.mimiq.knowledge.Neighbours;
import io.mimiq.knowledge.Sweeping;
import io.mimiq.platform.testing.LocalServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Crashes at every moment between two writes: what is read then is the old knowledge or the new, wholly; a repetition ends where the
 * undisturbed act does; and what was committed needs no repetition.
 */
@QuarkusTest
@WithTestResource(LocalServers.class)
@WithTestResource(Neighbours.class)
class CrashTest {

    private static final String HAMBURG = "The office is in Hamburg.";

    @Inject
    Sweeping sweeping;

    @Inject
    ContentRepository contents;

    @Inject
    VersionRepository versions;

    /** What is interrupted, on a topic with two versions and an open proposal {@code waiting}. */
    enum Act {
        CHANGE_SET((api, topic) -> api.send(topic, changeSet())),
        CONFIRMATION((api, topic) -> api.send(topic, confirmation())),
        DECISION((api, topic) -> api.json(Map.of("accept", List.of("op-vienna")))
                .post("/api/topics/" + topic + "/proposals/waiting/decision")),
        REJECTION((api, topic) -> api.json(Map.of("reject", List.of("op-vienna")))
                .post("/api/topics/" + topic + "/proposals/waiting/decision")),
        DECISIONS((api, topic) -> api.json(Map.of(
                        "decisions",
                        List.of(Map.of("proposalId", "waiting", "decision", Map.of("both", List.of("op-vienna"))))))
                .post("/api/topics/" + topic + "/proposals/decisions")),
        RESTORE((api, topic) ->
                api.user().header("Idempotency-Key", "one").post("/api/topics/" + topic + "/versions/1/restore"));

        private final BiFunction<Api, String, Response> call;

        Act(BiFunction<Api, String, Response> call) {
            this.call = call;
        }

        Response on(Api api, String topicId) {
            return call.apply(api, topicId);
        }

        private static ChangeSetBody confirmation() {
            return new ChangeSetBody(2)
                    .id("interrupted")
                    .confirm("desks")
                    .confirm("may")
                    .source(Map.of("id", "note", "kind", "note", "text", Api.NOTE));
        }

        private static ChangeSetBody changeSet() {
            return new ChangeSetBody(2)
                    .id("interrupted")
                    .section("team", "Team")
                    .add("ada", "Ada leads.", "team")
                    .supersede("desks", "more-desks", "It has twenty desks.")
                    .retract("may")
                    .conflict("city", "hamburg", HAMBURG)
                    .source(Map.of("id", "note", "kind", "note", "text", Api.NOTE));
        }
    }

    @AfterEach
    void workAgain() {
        Faults.stop();
    }

    @ParameterizedTest
    @EnumSource
    void isReadWhollyOrNotAtAllAndEndsWhereTheUndisturbedActDoes(Act act) {
        Api api = Api.newUser();
        String undisturbed = topic(api);
        List<Object> before = state(api, undisturbed);
        assertThat(act.on(api, undisturbed).statusCode()).isIn(200, 201);
        List<Object> after = state(api, undisturbed);
        Map<String, Integer> account = account(api, undisturbed);
        int moment = 0;

        while (crashesAt(moment, act, api, before, after, account)) {
            moment++;
        }

        assertThat(moment).isGreaterThan(3);
    }

    private boolean crashesAt(
            int moment, Act act, Api api, List<Object> before, List<Object> after, Map<String, Integer> account) {
        String topicId = topic(api);
        Faults.crashAt(moment);
        Response response = act.on(api, topicId);
        if (!Faults.stop()) {
            assertThat(response.statusCode()).isIn(200, 201);
            return false;
        }
        assertThat(response.statusCode()).isEqualTo(500);
        if (moment % 4 < 2) {
            sweeping.now();
        }
        if (act != Act.CONFIRMATION) {
            assertThat(state(api, topicId)).as("after a crash at %d", moment).isIn(before, after);
        }
        assertThat(act.on(api, topicId).statusCode())
                .as("repeated after a crash at %d", moment)
                .isIn(200, 201);
        assertThat(state(api, topicId))
                .as("repeated after a crash at %d", moment)
                .isEqualTo(after);
        assertThat(account(api, topicId)).isEqualTo(account);
        return true;
    }

    @Test
    void anInterruptedDeletionOfAVersionIsFinishedBySomebody() {
        Api api = Api.newUser();
        String undisturbed = topic(api);
        int before = stored(undisturbed);
        api.user().delete("/api/topics/" + undisturbed + "/versions/1").then().statusCode(200);
        int after = stored(undisturbed);
        assertThat(after).isLessThan(before);
        int moment = 0;

        while (deletionCrashesAt(moment, api, before, after)) {
            moment++;
        }

        assertThat(moment).isGreaterThan(3);
    }

    private boolean deletionCrashesAt(int moment, Api api, int before, int after) {
        String topicId = topic(api);
        String versions = "/api/topics/" + topicId + "/versions";
        Faults.crashAt(moment);
        Response response = api.user().delete(versions + "/1");
        if (!Faults.stop()) {
            assertThat(response.statusCode()).isEqualTo(200);
            return false;
        }
        sweeping.now();
        boolean deleted = api.user().get(versions + "/1").statusCode() == 404;
        assertThat(stored(topicId)).as("contents after a crash at %d", moment).isEqualTo(deleted ? after : before);
        api.user().get(versions + "/2").then().statusCode(200);
        return true;
    }

    @Test
    void anInterruptedPurgeIsFinishedByTheSweeper() {
        Api api = Api.newUser();
        int moment = 0;

        while (purgeCrashesAt(moment, api)) {
            moment++;
        }

        assertThat(moment).isGreaterThan(10);
    }

    /** The secret is in versions 2 and 3, a statement and a note of its own, but not in the current version 4. */
    private boolean purgeCrashesAt(int moment, Api api) {
        String topicId = api.topicWithKnowledge();
        api.apply(topicId, new ChangeSetBody(1).add("wifi", "The secret is hunter2.", "office"));
        api.apply(topicId, new ChangeSetBody(2).section("team", "Team").add("ada", "Ada leads.", "team"));
        api.apply(topicId, new ChangeSetBody(3).retract("wifi"));
        String topic = "/api/topics/" + topicId;
        String source = api.user().get(topic + "/statements/wifi").path("evidence[0].sourceId");
        List<Object> before = purgeable(api, topic, source);
        Faults.crashAt(moment);
        Response response = api.user().delete(topic + "/versions/2?purge=true");
        if (!Faults.stop()) {
            assertThat(response.statusCode()).isEqualTo(200);
            return false;
        }

        sweeping.now();

        assertThat(purgeable(api, topic, source))
                .as("swept after a crash at %d", moment)
                .isEqualTo(moment == 0 ? before : List.of(List.of(4, 1), 404, false));
        api.user().get(topic + "/knowledge").then().statusCode(200);
        assertThat(versions.count(exists("purge")).await().indefinitely()).isZero();
        return true;
    }

    private static List<Object> purgeable(Api api, String topic, String source) {
        return List.of(
                api.user().get(topic + "/versions").jsonPath().getList("items.number"),
                api.user().get(topic + "/statements/wifi").statusCode(),
                api.user().get(topic + "/sources/" + source).path("deletedAt") == null);
    }

    @Test
    void anInterruptedPurgeLeavesWhatIsSaidAgainSince() {
        Api api = Api.newUser();
        String topicId = api.topicWithKnowledge();
        String topic = "/api/topics/" + topicId;
        api.apply(topicId, new ChangeSetBody(1).add("wifi", "The secret is hunter2.", "office"));
        api.apply(topicId, new ChangeSetBody(2).section("team", "Team").add("ada", "Ada leads.", "team"));
        api.apply(topicId, new ChangeSetBody(3).retract("wifi"));
        String source = api.user().get(topic + "/statements/wifi").path("evidence[0].sourceId");
        Faults.crashAt(1);
        api.user().delete(topic + "/versions/2?purge=true").then().statusCode(500);
        Faults.stop();
        api.user().post(topic + "/versions/3/restore").then().statusCode(201);

        sweeping.now();

        assertThat(purgeable(api, topic, source)).isEqualTo(List.of(List.of(5, 4, 1), 200, true));
        api.user()
                .get(topic + "/knowledge")
                .then()
                .statusCode(200)
                .body("sections[0].body", containsString("The secret is hunter2."));
    }

    private int stored(String topicId) {
        return contents.all(topicId).await().indefinitely().size();
    }

    private static String topic(Api api) {
        String topicId = api.topicWithKnowledge();
        api.apply(topicId, new ChangeSetBody(1).add("may", "The move was in May.", "office"));
        api.apply(
                topicId,
                new ChangeSetBody(2)
                        .id("waiting")
                        .conflict("city", "vienna", "The office is in Vienna.")
                        .source(Map.of("id", "waiting", "kind", "note", "text", Api.NOTE)));
        return topicId;
    }

    private static Map<String, Integer> account(Api api, String topicId) {
        return api.user()
                .get("/api/topics/" + topicId + "/sources/note")
                .jsonPath()
                .getMap("account.summary");
    }

    /** All that clients can see, but times and what is made up anew for each topic. */
    private static List<Object> state(Api api, String topicId) {
        JsonPath knowledge = api.service("knowledge:read")
                .get(api.internal(topicId) + "/knowledge")
                .jsonPath();
        String topic = "/api/topics/" + topicId;
        JsonPath statements = api.user().get(topic + "/statements?limit=100").jsonPath();
        JsonPath proposals = api.user().get(topic + "/proposals").jsonPath();
        JsonPath versions = api.user().get(topic + "/versions").jsonPath();
        List<Object> history = statements.getList("items.sort { it.id }.history.version");
        return Stream.<Object>of(
                        knowledge.getInt("version"),
                        knowledge.getList("sections"),
                        knowledge.getList("statements.id"),
                        knowledge.getList("statements.status"),
                        statements.getList("items.sort { it.id }.id"),
                        statements.getList("items.sort { it.id }.status"),
                        history,
                        statements.getList("items.sort { it.id }.evidence.collect { it.size() }"),
                        proposals.getList("items.sort { it.id }.id"),
                        proposals.getList("items.sort { it.id }.state"),
                        versions.getList("items.number"),
                        versions.getList("items.stats"))
                .toList();
    }
}
