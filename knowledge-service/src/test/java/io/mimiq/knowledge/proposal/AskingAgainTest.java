package io.mimiq.knowledge.proposal;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes and revisions that ask what a person was asked before, each in its own kind of operation. */
@QuarkusTest
@WithTestResource(LocalServers.class)
@WithTestResource(Neighbours.class)
class AskingAgainTest {

    private static final String TEN = "The limit of q1 is 10 messages.";
    private static final String FIFTEEN = "The limit of q1 is 15 messages.";

    private static final Map<String, ?> TASK_ITEM = Map.of(
            "block",
            "text",
            "in",
            List.of(Map.of("kind", "bullet", "done", false)),
            "opened",
            1,
            "joint",
            "next_line",
            "columns",
            List.of());

    private Api api = Api.newUser();
    private String topicId = "";
    private String topic = "";

    @BeforeEach
    void createTopic() {
        api = Api.newUser();
        topicId = api.createTopic("Queues");
        topic = "/api/topics/" + topicId;
        api.apply(
                        topicId,
                        new ChangeSetBody(0)
                                .section("limits", "Limits")
                                .add("ten", TEN, "limits")
                                .section("plans", "Plans"))
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aConflictIsOneQuestionWhetherANoteOrARevisionRaisesIt(boolean isNoteFirst) {
        ChangeSetBody note = new ChangeSetBody(1).conflict("ten", "fifteen", FIFTEEN);
        ChangeSetBody revision = new ChangeSetBody(1).review().supersede("ten", "new", FIFTEEN);
        ChangeSetBody repeated = new ChangeSetBody(1).conflict("ten", "again", FIFTEEN);
        ChangeSetBody first = isNoteFirst ? note : revision;

        api.apply(topicId, first).then().body("proposed", hasSize(1));
        for (ChangeSetBody later : List.of(isNoteFirst ? revision : note, repeated)) {
            api.apply(topicId, later)
                    .then()
                    .statusCode(200)
                    .body("proposalId", equalTo(first.id()))
                    .body("proposed.operationId", contains(isNoteFirst ? "op-fifteen" : "op-new"));
        }

        api.user().get(topic + "/proposals").then().body("items.id", contains(first.id()));
    }

    @Test
    void otherWordsInPlaceOfAStatementAreAnotherQuestion() {
        api.apply(topicId, new ChangeSetBody(1).conflict("ten", "fifteen", FIFTEEN));

        api.apply(topicId, new ChangeSetBody(1).review().supersede("ten", "new", "The limit of q1 is 20 messages."))
                .then()
                .body("proposed", hasSize(1));
    }

    @Test
    void aRejectedTickIsNotAskedForAgainButItsOppositeIs() {
        api.apply(
                        topicId,
                        new ChangeSetBody(1)
                                .operation(Map.of(
                                        "id", "op-task",
                                        "type", "add_statement",
                                        "statementId", "task",
                                        "text", "Raise the limit.",
                                        "sectionId", "plans",
                                        "evidence", List.of(Map.of("start", 0, "end", 27)),
                                        "form", TASK_ITEM)))
                .then()
                .statusCode(200);
        reject(mark("tick", true), "tick");

        api.apply(topicId, mark("tick-again", true))
                .then()
                .statusCode(200)
                .body("proposed", empty())
                .body("account.rejectedBefore", equalTo(1));
        api.apply(topicId, mark("clear", false)).then().statusCode(200).body("proposed", hasSize(1));
    }

    @Test
    void aSectionThatWasToStayIsNotAskedForAgain() {
        reject(removal("gone"), "gone");

        api.apply(topicId, removal("gone-again")).then().statusCode(200).body("proposed", empty());
    }

    private static ChangeSetBody mark(String id, boolean done) {
        return new ChangeSetBody(2)
                .review()
                .operation(Map.of(
                        "id",
                        id,
                        "type",
                        "mark_task",
                        "statementId",
                        "task",
                        "done",
                        done,
                        "evidence",
                        List.of(Map.of("start", 0, "end", 27))));
    }

    private static ChangeSetBody removal(String id) {
        return new ChangeSetBody(1)
                .review()
                .operation(Map.of("id", id, "type", "remove_section", "sectionId", "plans"));
    }

    private void reject(ChangeSetBody changeSet, String operation) {
        api.apply(topicId, changeSet).then().statusCode(200).body("proposed", hasSize(1));
        assertThat(api.json(Map.of("reject", List.of(operation)))
                        .post(topic + "/proposals/" + changeSet.id() + "/decision")
                        .statusCode())
                .isEqualTo(200);
    }
}
