package io.mimiq.e2e.cost;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.e2e.Answer;
import io.mimiq.e2e.Api;
import io.mimiq.e2e.RunningSuite;
import io.mimiq.e2e.contract.Inhabitant;
import io.mimiq.e2e.contract.OpenApi;
import io.mimiq.e2e.contract.Operation;
import io.mimiq.e2e.contract.Samples;
import io.mimiq.e2e.evidence.Evidence;
import io.mimiq.e2e.evidence.Figure;
import io.mimiq.e2e.evidence.Form;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Every text that the API takes, as hard texts of three lengths: the time grows with the length at most, and others do not
 * wait for it. The short form only looks at whether all is answered, without an error of the suite.
 */
class CostIT {
    private static final List<Integer> LENGTHS =
            Form.current() == Form.LONG ? List.of(2_500, 5_000, 10_000) : List.of(500);
    private static final int MOST_TEXTS = Form.choose(6, Integer.MAX_VALUE);
    /** Four times the length may take this much longer. */
    private static final double MOST_GROWTH = 6;
    /** What is quicker than this costs nothing. */
    private static final Duration NOTHING = Duration.ofMillis(250);

    private static final double MOST_HELD_UP = 1.5;
    /** Signing in is limited, and its texts are short. */
    private static final Set<String> LIMITED =
            Set.of("/api/auth/accounts", "/api/auth/sessions", "/api/auth/me/password");

    private final URI url = RunningSuite.get().url();
    private final OpenApi openApi =
            new OpenApi(new Api(url).get("/api/openapi?format=json").expect(200).json());
    private final List<Operation> operations = openApi.operations();
    private final Inhabitant me = settled();
    private final Inhabitant other = settled();
    private final List<String> tooSlow = new ArrayList<>();
    private int asked;

    private Inhabitant settled() {
        Inhabitant inhabitant = Inhabitant.settle(new Api(url));
        inhabitant.learnIds(operations);
        return inhabitant;
    }

    @Test
    void costsNoMoreThanItIsLong() {
        // a service that was just started is slow by itself
        Bystander.watching(() -> read(other)).p99(Duration.ofSeconds(Form.choose(1, 30)));
        Bystander meanwhile = Bystander.watching(() -> read(other));
        fields().forEach(field -> HardText.all().stream().limit(MOST_TEXTS).forEach(text -> drive(field, text)));
        double beside = meanwhile.p99(Duration.ZERO);
        double alone = Bystander.watching(() -> read(other)).p99(Duration.ofSeconds(Form.choose(1, 60)));

        Evidence.of("cost", "What hard texts cost: time grows with length at most, and nobody waits for others")
                .figure(Figure.of("texts sent", asked))
                .figure(Figure.of("grow faster than they are long", tooSlow.size(), "0", tooSlow.isEmpty()))
                .figure(Figure.of(
                        "another person's p99 meanwhile / alone",
                        "%.2f".formatted(beside / alone),
                        "<= " + MOST_HELD_UP,
                        beside <= MOST_HELD_UP * alone))
                .write();
        assertThat(tooSlow).isEmpty();
        if (Form.current() == Form.LONG) {
            assertThat(beside / alone).isLessThanOrEqualTo(MOST_HELD_UP);
        }
    }

    private List<Field> fields() {
        Samples samples = new Samples(openApi, "sample");
        return operations.stream()
                .filter(operation -> operation.takesJson() && !LIMITED.contains(operation.path()))
                .flatMap(operation -> openApi.texts(operation).stream()
                        .map(name -> new Field(operation, name, samples.sample(operation.jsonSchema()))))
                .toList();
    }

    private void drive(Field field, HardText text) {
        List<Long> millis = new ArrayList<>();
        for (int length : LENGTHS) {
            long began = System.nanoTime();
            Answer answer = send(field, text.of(length));
            millis.add(Duration.ofNanos(System.nanoTime() - began).toMillis());
            asked++;
            assertThat(answer.status())
                    .as("%s, %s: %s", field, text.name(), answer.body())
                    .isLessThan(500);
        }
        long first = Math.max(millis.get(0), NOTHING.toMillis());
        if (millis.get(millis.size() - 1) > MOST_GROWTH * first) {
            tooSlow.add("%s, %s: %s ms".formatted(field, text.name(), millis));
        }
    }

    private Answer send(Field field, String text) {
        Operation operation = field.operation();
        String path = operation.filled(me::id);
        Api api = new Api(url).withToken(me.token()).with("Content-Type", "application/json");
        if (operation.headers().contains("If-Match")) {
            api = api.with("If-Match", etag(path));
        }
        if (operation.path().endsWith("/messages")) {
            // the answer is read to its end
            api = api.with("Accept", "text/event-stream");
        }
        return api.send(operation.method(), path, BodyPublishers.ofString(field.body(text)));
    }

    private String etag(String path) {
        return new Api(url)
                .withToken(me.token())
                .get(path)
                .headers()
                .firstValue("ETag")
                .orElse("*");
    }

    private void read(Inhabitant person) {
        new Api(url)
                .withToken(person.token())
                .get("/api/topics/" + person.id("/api/topics/{topicId}") + "/knowledge")
                .expect(200);
    }
}
