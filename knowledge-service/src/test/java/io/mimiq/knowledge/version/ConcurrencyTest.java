package io.mimiq.knowledge.version;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.knowledge.Api;
import io.mimiq.knowledge.Api.ChangeSetBody;
import io.mimiq.knowledge.Neighbours;
import io.mimiq.platform.testing.LocalServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalServers.class)
@WithTestResource(Neighbours.class)
class ConcurrencyTest {

    private static final int WRITERS = 6;
    private static final int CHANGES = 5;

    private final Api api = Api.newUser();

    @Test
    void concurrentWritersLoseNothingAndLeaveNoHoles() {
        String topicId = api.topicWithKnowledge();
        List<Callable<Void>> work = new ArrayList<>();
        IntStream.range(0, WRITERS).forEach(writer -> work.add(() -> write(topicId, writer)));
        work.add(() -> readAgainAndAgain(topicId));

        inParallel(work);

        JsonPath knowledge = read(topicId);
        assertThat(knowledge.getInt("version")).isEqualTo(1 + WRITERS * CHANGES);
        assertThat(knowledge.getList("statements.id", String.class)).containsAll(allWritten());
        assertThat(new HashSet<>(knowledge.getList("statements.id"))).hasSize(2 + WRITERS * CHANGES);
        List<Integer> numbers =
                api.user().get("/api/topics/" + topicId + "/versions?limit=100").path("items.number");
        assertThat(numbers)
                .containsExactlyElementsOf(IntStream.iterate(1 + WRITERS * CHANGES, n -> n > 0, n -> n - 1)
                        .boxed()
                        .toList());
    }

    @Test
    void deletingAndRestoringVersionsNeverTakesContentThatAnotherVersionNeeds() {
        String topicId = api.topicWithKnowledge();
        String versions = "/api/topics/" + topicId + "/versions";
        List<Callable<Void>> work = new ArrayList<>();
        IntStream.range(0, 2).forEach(writer -> work.add(() -> write(topicId, writer)));
        work.add(() -> repeat(number -> api.user().post(versions + "/1/restore")));
        work.add(() -> repeat(number -> api.user().delete(versions + "/" + (number + 1))));

        inParallel(work);

        List<Integer> left = api.user().get(versions + "?limit=100").path("items.number");
        assertThat(left)
                .isNotEmpty()
                .allSatisfy(
                        number -> api.user().get(versions + "/" + number).then().statusCode(200));
    }

    /** Whatever comes of it, nothing breaks. */
    private static Void repeat(IntFunction<Response> request) {
        for (int number = 1; number <= 2 * CHANGES; number++) {
            assertThat(request.apply(number).statusCode()).isIn(200, 201, 404, 409);
        }
        return null;
    }

    @Test
    void ofTwoDecisionsOneCounts() {
        String topicId = api.topicWithKnowledge();
        ChangeSetBody changeSet = new ChangeSetBody(1).conflict("city", "hamburg", "The office is in Hamburg.");
        api.apply(topicId, changeSet);
        String path = "/api/topics/" + topicId + "/proposals/" + changeSet.id() + "/decision";
        List<Callable<Response>> decisions = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String choice = i % 2 == 0 ? "accept" : "reject";
            decisions.add(() -> api.json(Map.of(choice, List.of("op-hamburg"))).post(path));
        }

        List<Response> answers = inParallel(decisions);

        assertThat(answers).extracting(Response::statusCode).containsOnly(200, 409);
        boolean accepted = answers.get(0).statusCode() == 200;
        assertThat(answers.get(accepted ? 1 : 0).statusCode()).isEqualTo(409);
        assertThat(read(topicId).getInt("version")).isEqualTo(accepted ? 2 : 1);
    }

    @Test
    void ofTwoDecisionsAboutOneStatementTheSecondIsAskedAgain() {
        String topicId = api.topicWithKnowledge();
        String proposals = "/api/topics/" + topicId + "/proposals/";
        List<Callable<Response>> decisions = new ArrayList<>();
        for (String city : List.of("Hamburg", "Munich", "Bonn", "Mainz")) {
            ChangeSetBody changeSet = new ChangeSetBody(1).conflict("city", city, "The office is in " + city + ".");
            api.apply(topicId, changeSet);
            String basis = api.user().get(proposals + changeSet.id()).path("basis");
            Map<String, ?> accept = Map.of("accept", List.of("op-" + city), "basis", basis);
            decisions.add(() -> api.json(accept).post(proposals + changeSet.id() + "/decision"));
        }

        List<Response> answers = inParallel(decisions);

        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnlyOnce(200)
                .containsOnly(200, 409);
        assertThat(read(topicId).getInt("version")).isEqualTo(2);
        assertThat(read(topicId).getList("statements.status")).containsExactly("conflicting", "active");
        assertThat(api.user().get("/api/topics/" + topicId).jsonPath().getInt("openProposals"))
                .isEqualTo(3);
    }

    @Test
    void theSameChangeSetAtTheSameTimeHasOneEffect() {
        String topicId = api.topicWithKnowledge();
        ChangeSetBody changeSet = new ChangeSetBody(1).add("may", "The move was in May.", "office");
        List<Callable<String>> requests = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            requests.add(() -> api.apply(topicId, changeSet).asString());
        }

        List<String> answers = inParallel(requests);

        assertThat(answers).containsOnly(answers.get(0));
        assertThat(read(topicId).getInt("version")).isEqualTo(2);
    }

    private Void write(String topicId, int writer) {
        for (int change = 0; change < CHANGES; change++) {
            String id = id(writer, change);
            Response response;
            do {
                int base = read(topicId).getInt("version");
                response = api.send(topicId, new ChangeSetBody(base).add(id, "Writer says " + id + ".", "office"));
            } while (response.statusCode() == 409);
            assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        }
        return null;
    }

    /** Whatever moment is read, every statement on the page is there, with its text in its section. */
    private Void readAgainAndAgain(String topicId) {
        while (read(topicId).getInt("version") < 1 + WRITERS * CHANGES) {
            JsonPath knowledge = read(topicId);
            String body = knowledge.getString("sections[0].body");
            assertThat(knowledge.getList("statements.id")).isEqualTo(knowledge.getList("sections[0].statements"));
            assertThat(knowledge.getList("statements.text", String.class)).allMatch(body::contains);
        }
        return null;
    }

    private static List<String> allWritten() {
        return IntStream.range(0, WRITERS)
                .boxed()
                .flatMap(writer -> IntStream.range(0, CHANGES).mapToObj(change -> id(writer, change)))
                .toList();
    }

    private static String id(int writer, int change) {
        return "w" + writer + "-" + change;
    }

    private JsonPath read(String topicId) {
        return api.service("knowledge:read")
                .get(api.internal(topicId) + "/knowledge")
                .jsonPath();
    }

    private static <T> List<T> inParallel(List<Callable<T>> work) {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(work)) {
                results.add(result.get());
            }
            return results;
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new AssertionError(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
