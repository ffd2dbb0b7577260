package io.mimiq.auth.session;

import static io.mimiq.auth.Answers.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.auth.AuthServers;
import io.mimiq.auth.MovableClock;
import io.mimiq.auth.Person;
import io.mimiq.auth.Person.Tokens;
import io.mimiq.platform.testing.Proves;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a session token that is used more than once: an answer got lost, or somebody else has it too. */
@QuarkusTest
@WithTestResource(AuthServers.class)
class OverlapTest {
    private static final Duration OVERLAP = Duration.ofSeconds(10);

    @Inject
    MovableClock clock;

    @BeforeEach
    void stopClock() {
        clock.stop();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void answersAgainWhenTheAnswerWasLost() {
        Tokens first = Person.registered().session();
        refreshed(first);

        Tokens repeated = refreshed(first);

        assertThat(repeated.sessionId()).isEqualTo(first.sessionId());
        assertThat(repeated.request().get("/api/auth/me").statusCode()).isEqualTo(200);
        assertGood(repeated);
    }

    @Test
    void answersAsOftenAsAnswersAreLostButNotForLonger() {
        Tokens first = Person.registered().session();
        refreshed(first);
        clock.advance(OVERLAP.minusMillis(1));
        refreshed(first);
        Tokens repeated = refreshed(first);
        clock.advance(Duration.ofMillis(1));

        assertEnds(first);

        assertEnds(repeated);
    }

    @Test
    void answersAgainAtEachOfItsExchanges() {
        Tokens first = Person.registered().session();
        refreshed(first);
        Tokens second = refreshed(first);
        refreshed(second);

        assertGood(refreshed(second));
    }

    @Test
    @Proves("MQ-02")
    void endsTheSessionWhenATokenIsUsedTwice() {
        Tokens first = Person.registered().session();
        Tokens second = refreshed(first);
        clock.advance(OVERLAP);

        assertEnds(first);

        assertEnds(second);
    }

    @Test
    @Proves("MQ-02")
    void endsTheSessionWhenATokenIsUsedAfterItsSuccessor() {
        Tokens first = Person.registered().session();
        Tokens second = refreshed(first);
        Tokens third = refreshed(second);

        assertEnds(first);

        assertEnds(third);
    }

    /** A request that nobody waits for any more overtakes nothing: the page is left while it renews, and the next one renews too. */
    @Test
    void doesNotMatterWhichOfTwoAnswersTheBrowserHas() {
        Tokens first = Person.registered().session();
        Tokens kept = refreshed(first);

        Tokens late = refreshed(first);

        assertThat(late.sessionToken()).isEqualTo(kept.sessionToken());
        assertGood(kept);
    }

    @Test
    void answersNobodyAgainOnceTheSessionIsEnded() {
        Tokens first = Person.registered().session();
        Tokens second = refreshed(first);
        second.request().delete("/api/auth/sessions/current").then().statusCode(204);

        assertEnds(first);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 6})
    void givesTheSameSuccessorToATokenThatIsUsedAtTheSameTime(int times) {
        Tokens first = Person.registered().session();
        Tokens[] same = new Tokens[times];
        Arrays.fill(same, first);

        List<Response> answers = atTheSameTime(same);

        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        assertThat(answers)
                .extracting(answer -> Tokens.of(answer).sessionToken())
                .containsOnly(Tokens.of(answers.get(0)).sessionToken());
        assertGood(Tokens.of(answers.get(0)));
    }

    /** Either comes first. */
    @Test
    void judgesATokenAndItsSuccessorThatAreUsedAtTheSameTimeOneAfterTheOther() {
        Tokens first = Person.registered().session();
        Tokens second = refreshed(first);

        List<Response> answers = atTheSameTime(first, second);

        assertThat(answers.get(0).statusCode()).isIn(200, 401);
        Tokens third = Tokens.of(answers.get(1).then().statusCode(200).extract().response());
        assertThat(Person.refresh(third.sessionToken()).statusCode())
                .isEqualTo(answers.get(0).statusCode());
    }

    /** Whoever uses what, alone or at once: a token is taken when it is of the living lineage, and else nothing is any more. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void keepsOneLineageWhateverIsUsed(long seed) {
        Random random = new Random(seed);
        Lineage lineage = new Lineage(Person.registered().session());

        while (lineage.alive && lineage.issued.size() < 30) {
            clock.advance(Duration.ofSeconds(random.nextInt(8)));
            lineage.use(lineage.pick(random), 1 + random.nextInt(3));
        }

        int last = lineage.issued.size() - 1;
        assertThat(Person.refresh(lineage.issued.get(last).sessionToken()).statusCode())
                .isEqualTo(lineage.alive ? 200 : 401);
    }

    private static Tokens refreshed(Tokens tokens) {
        return Tokens.of(Person.refresh(tokens.sessionToken())
                .then()
                .statusCode(200)
                .extract()
                .response());
    }

    private static void assertGood(Tokens tokens) {
        refreshed(refreshed(tokens));
    }

    private static void assertEnds(Tokens tokens) {
        assertProblem(Person.refresh(tokens.sessionToken()), 401, "session-ended");
    }

    private static List<Response> atTheSameTime(Tokens... tokens) {
        return Arrays.stream(tokens)
                .map(one -> CompletableFuture.supplyAsync(() -> Person.refresh(one.sessionToken())))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    /** What should become of a session, told from all that was ever issued in it, oldest first. */
    private final class Lineage {
        private final List<Tokens> issued = new ArrayList<>();
        private long rotatedAt = Long.MIN_VALUE / 2;
        private boolean alive = true;

        Lineage(Tokens first) {
            issued.add(first);
        }

        /** Mostly one that is good, now and then any. */
        int pick(Random random) {
            int newest = newest();
            return switch (random.nextInt(10)) {
                case 0 -> random.nextInt(issued.size());
                case 1, 2, 3, 4 -> Math.max(0, newest - 1);
                default -> newest;
            };
        }

        void use(int token, int times) {
            boolean taken = isTaken(token);
            Tokens[] same = new Tokens[times];
            Arrays.fill(same, issued.get(token));

            List<Response> answers = atTheSameTime(same);

            assertThat(answers).extracting(Response::statusCode).containsOnly(taken ? 200 : 401);
            alive = taken;
            if (token == newest()) {
                rotatedAt = clock.millis();
                issued.add(Tokens.of(answers.get(0)));
            }
            answers.stream()
                    .filter(answer -> taken)
                    .map(Tokens::of)
                    .forEach(tokens -> assertThat(tokens.sessionToken())
                            .isEqualTo(issued.get(token + 1).sessionToken()));
        }

        private boolean isTaken(int token) {
            boolean overlaps = clock.millis() - rotatedAt < OVERLAP.toMillis();
            return token == newest() || (token == newest() - 1 && overlaps);
        }

        private int newest() {
            return issued.size() - 1;
        }
    }
}
