package io.mimiq.knowledge.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.mimiq.knowledge.Api;
import io.mimiq.knowledge.Api.ChangeSetBody;
import io.mimiq.knowledge.Neighbours;
import io.mimiq.platform.testing.LocalServers;
import io.mimiq.platform.testing.Proves;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalServers.class)
@WithTestResource(Neighbours.class)
class KeepResourceTest {

    private static final String HANDBOOK = """
            # Travel

            ## Booking

            Book early. Book by train.

            ## Expenses

            1. Keep the receipt.
            2. Send it in.

            | Class | Limit |
            | --- | --- |
            | Hotel | 120 |
            """;

    private final Api api = Api.newUser();

    @Test
    @Proves("NB-12")
    void takesAUnitToASectionCalledLikeItsSource() {
        String topicId = handbook();

        Response kept = keep(topicId, 4);

        kept.then().statusCode(200).header("ETag", "\"2\"").body("version", equalTo(2));
        assertThat(markdown(topicId)).contains("## Travel\n\nBook by train.\n");
        api.user()
                .get("/api/topics/" + topicId + "/sources/handbook")
                .then()
                .body("account.units[3].state", equalTo("kept"))
                .body("account.units[2].state", equalTo("reference"))
                .body("account.summary.kept", equalTo(1));
        api.user()
                .get("/api/topics/" + topicId + "/versions")
                .then()
                .body("items[0].author", equalTo("person"))
                .body("items[0].sourceId", equalTo("handbook"));
    }

    @Test
    void takesAHeadingWithAllUnderItInItsShape() {
        String topicId = handbook();

        keep(topicId, 5).then().statusCode(200);

        assertThat(markdown(topicId)).contains("""
                ## Expenses

                1. Keep the receipt.
                2. Send it in.

                | Class | Limit |
                | --- | --- |
                | Hotel | 120 |
                """);
    }

    @Test
    void putsLaterUnitsWhereTheirNeighboursStand() {
        String topicId = handbook();
        keep(topicId, 5);
        keep(topicId, 3);

        keep(topicId, 2).then().statusCode(200);

        assertThat(markdown(topicId)).containsSubsequence("## Booking", "Book by train.");
    }

    @Test
    void keepsTheNestingOfHeadings() {
        String topicId = handbook();

        keep(topicId, 1).then().statusCode(200);

        assertThat(markdown(topicId))
                .containsSubsequence("## Travel", "### Booking", "Book early. Book by train.", "### Expenses");
    }

    @Test
    void whatIsOnThePageAlreadyChangesNothing() {
        String topicId = handbook();
        keep(topicId, 4);

        keep(topicId, 4).then().statusCode(200).body("version", equalTo(2));
    }

    @Test
    void aRepeatedRequestHasOneEffect() {
        String topicId = handbook();
        for (int i = 0; i < 2; i++) {
            api.json(Map.of("units", List.of(4)))
                    .header("Idempotency-Key", "once")
                    .post("/api/topics/" + topicId + "/sources/handbook/keep")
                    .then()
                    .statusCode(200)
                    .body("version", equalTo(2));
        }
    }

    @Test
    void manyAtOnceAllComeOntoThePage() throws Exception {
        String topicId = handbook();
        ExecutorService clients = Executors.newFixedThreadPool(4);
        List<Future<Integer>> answers = new ArrayList<>();
        for (int unit : List.of(3, 4, 6, 7)) {
            answers.add(clients.submit(() -> keep(topicId, unit).statusCode()));
        }
        for (Future<Integer> answer : answers) {
            assertThat(answer.get()).isEqualTo(200);
        }
        clients.shutdown();

        assertThat(markdown(topicId)).contains("Book early.", "Book by train.", "Keep the receipt.", "Send it in.");
    }

    @Test
    void refusesNumbersThatAreNoUnits() {
        String topicId = handbook();

        keep(topicId, 99).then().statusCode(422).body("violations.field", contains("units"));
        api.json(Map.of("units", List.of()))
                .post("/api/topics/" + topicId + "/sources/handbook/keep")
                .then()
                .statusCode(422);
    }

    @Test
    void findsNoSourceOfAnotherUser() {
        String topicId = handbook();

        Api.newUser()
                .json(Map.of("units", List.of(4)))
                .post("/api/topics/" + topicId + "/sources/handbook/keep")
                .then()
                .statusCode(404);
        api.json(Map.of("units", List.of(4)))
                .post("/api/topics/" + topicId + "/sources/none/keep")
                .then()
                .statusCode(404);
    }

    private Response keep(String topicId, int unit) {
        return api.json(Map.of("units", List.of(unit))).post("/api/topics/" + topicId + "/sources/handbook/keep");
    }

    private String markdown(String topicId) {
        return api.user()
                .accept("text/markdown")
                .get("/api/topics/" + topicId + "/knowledge")
                .asString();
    }

    /** A topic that has the handbook beside its page. */
    private String handbook() {
        return reference(HANDBOOK);
    }

    private String reference(String text) {
        String topicId = api.topicWithKnowledge();
        api.apply(
                topicId,
                new ChangeSetBody(1)
                        .source(Map.of("id", "handbook", "kind", "note", "title", "travel.md", "text", text))
                        .account(List.of(Map.of("start", 0, "end", text.length(), "state", "reference"))));
        return topicId;
    }
}
