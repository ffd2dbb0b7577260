package io.mimiq.knowledge.account;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.mimiq.knowledge.Api;
import io.mimiq.knowledge.Api.ChangeSetBody;
import io.mimiq.knowledge.Neighbours;
import io.mimiq.platform.testing.LocalServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalServers.class)
@WithTestResource(Neighbours.class)
class ReferenceResourceTest {

    private static final String TEXT = "# Travel\n\nBook early. Book by train.";

    private final Api api = Api.newUser();

    @Test
    void listsWhatSourcesSayBesideThePage() {
        String topicId = topic("reference");

        references(topicId)
                .body("sourceId", contains("plan", "plan", "plan"))
                .body("title", contains("Plan", "Plan", "Plan"))
                .body("text", contains("# Travel", "Book early.", "Book by train."))
                .body("start", contains(0, 10, 22))
                .body("headings", contains(List.of(), List.of("Travel"), List.of("Travel")));
    }

    @Test
    void whatIsTakenOntoThePageIsNoReferenceAnyMore() {
        String topicId = topic("reference");

        api.json(Map.of("units", List.of(2)))
                .post("/api/topics/" + topicId + "/sources/plan/keep")
                .then()
                .statusCode(200);

        references(topicId).body("text", contains("# Travel", "Book by train."));
    }

    @Test
    void takesThemOntoThePageOncePerRequest() {
        String topicId = topic("reference");

        for (int i = 0; i < 2; i++) {
            keep(topicId, "knowledge:write", List.of(1)).statusCode(200).body("version", equalTo(2));
        }

        references(topicId).body("", empty());
    }

    @Test
    void takesOnlyUnitsOfTheSourceAndOnlyForWhoMayWrite() {
        String topicId = topic("reference");

        keep(topicId, "knowledge:write", List.of(9)).statusCode(422);
        keep(topicId, "knowledge:write", List.of()).statusCode(422);
        keep(topicId, "knowledge:read", List.of(1)).statusCode(403);
        keep("none", "knowledge:write", List.of(1)).statusCode(404);
        references(topicId).body("", hasSize(3));
    }

    private ValidatableResponse keep(String topicId, String scope, List<Integer> units) {
        return api.service(scope)
                .contentType("application/json")
                .body(Map.of("id", "asked", "units", units))
                .post(api.internal(topicId) + "/sources/plan/keep")
                .then();
    }

    @Test
    void whatIsLeftOutIsNone() {
        references(topic("left_out")).body("", empty());
    }

    @Test
    void findsNoTopicOfAnotherUser() {
        String topicId = topic("reference");

        Api other = Api.newUser();
        other.service("knowledge:read")
                .get(other.internal(topicId) + "/references")
                .then()
                .statusCode(404);
    }

    @Test
    void needsTheScopeToRead() {
        String topicId = topic("reference");

        api.service("knowledge:write")
                .get(api.internal(topicId) + "/references")
                .then()
                .statusCode(403);
    }

    private ValidatableResponse references(String topicId) {
        return api.service("knowledge:read")
                .get(api.internal(topicId) + "/references")
                .then()
                .statusCode(200);
    }

    private String topic(String state) {
        String topicId = api.topicWithKnowledge();
        api.apply(
                topicId,
                new ChangeSetBody(1)
                        .source(Map.of("id", "plan", "kind", "note", "title", "Plan", "text", TEXT))
                        .account(List.of(Map.of("start", 0, "end", 99, "state", state))));
        return topicId;
    }
}
