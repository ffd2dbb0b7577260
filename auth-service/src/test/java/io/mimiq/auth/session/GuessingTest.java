package io.mimiq.auth.session;

import static io.mimiq.auth.Answers.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.auth.AuthServers;
import io.mimiq.auth.MovableClock;
import io.mimiq.auth.Person;
import io.mimiq.auth.StoredData;
import io.mimiq.auth.Tasks;
import io.mimiq.platform.testing.Proves;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever guesses a password waits ever longer; its owner does not. */
@QuarkusTest
@WithTestResource(AuthServers.class)
class GuessingTest {
    private static final String HOME = "203.0.113.7";
    private static final String CAFE = "203.0.113.200";
    private static final String STRANGER = "198.51.100.9";

    @Inject
    MovableClock clock;

    @Inject
    StoredData stored;

    @Inject
    Tasks tasks;

    @BeforeEach
    void stopClock() {
        clock.stop();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void makesWhoeverGuessesWaitEverLonger() {
        Person guesser = Person.registered().withPassword("not the password");
        List<Integer> waits = new ArrayList<>();
        for (int attempt = 0; attempt < 14; attempt++) {
            Response response = guesser.signInFrom(STRANGER);
            if (response.statusCode() == 429) {
                waits.add(retryAfter(response));
                clock.advance(Duration.ofSeconds(retryAfter(response)));
            }
        }

        assertThat(waits).containsExactly(5, 10, 20, 40, 80);
    }

    @Test
    void treatsAnAddressWithoutAccountAlike() {
        Person nobody = Person.unregistered();
        for (int attempt = 0; attempt < 5; attempt++) {
            assertProblem(nobody.signInFrom(STRANGER), 401, "bad-credentials");
        }

        assertThat(retryAfter(assertProblem(nobody.signInFrom(STRANGER), 429, "too-many-attempts")))
                .isEqualTo(5);
    }

    @Test
    void looksAtNoPasswordThatComesTooSoon() {
        Person person = Person.registered();
        guess(person, STRANGER);

        assertProblem(person.signInFrom(STRANGER), 429, "too-many-attempts");
        clock.advance(Duration.ofSeconds(5));

        assertThat(person.signInFrom(STRANGER).statusCode()).isEqualTo(201);
    }

    @Test
    void countsAnewAfterTheRightPassword() {
        Person person = Person.registered();
        guess(person, HOME);
        clock.advance(Duration.ofSeconds(5));
        person.signInFrom(HOME).then().statusCode(201);

        for (int attempt = 0; attempt < 5; attempt++) {
            assertProblem(person.withPassword("wrong").signInFrom(HOME), 401, "bad-credentials");
        }
    }

    /** All of an IPv6 /64 is one network. */
    @Test
    void countsByNetwork() {
        Person person = Person.registered();
        for (int host = 1; host <= 5; host++) {
            person.withPassword("wrong").signInFrom("2001:db8:1:2::" + host);
        }

        assertProblem(person.signInFrom("2001:db8:1:2:aaaa::1"), 429, "too-many-attempts");
        assertThat(person.signInFrom("2001:db8:1:3::1").statusCode()).isEqualTo(201);
    }

    @Test
    @Proves("MQ-02")
    void letsTheOwnerInWhileAStrangerGuessesAllDay() {
        Person person = Person.registered();
        for (Duration day = Duration.ZERO; day.toHours() < 24; ) {
            Response response = person.withPassword("wrong").signInFrom(STRANGER);
            Duration wait = Duration.ofSeconds(response.statusCode() == 429 ? retryAfter(response) : 0);
            clock.advance(wait);
            day = day.plus(wait);
        }

        assertThat(person.signInFrom(CAFE).statusCode()).isEqualTo(201);
    }

    @Test
    @Proves("MQ-02")
    void letsTheOwnerInFromAKnownNetworkWhileManyGuess() {
        Person person = Person.registered();
        person.signInFrom(HOME).then().statusCode(201);
        for (int stranger = 1; stranger <= 30; stranger++) {
            person.withPassword("wrong").signInFrom("198.51.100." + stranger);
        }

        assertProblem(person.signInFrom(CAFE), 429, "too-many-attempts");
        assertThat(person.signInFrom(HOME).statusCode()).isEqualTo(201);
    }

    /** Waiting for the strangers does not count against the network. */
    @Test
    void countsNoTryThatWasNotMade() {
        Person person = Person.registered();
        for (int stranger = 1; stranger <= 21; stranger++) {
            person.withPassword("wrong").signInFrom("198.51.100." + stranger);
        }
        for (int attempt = 0; attempt < 10; attempt++) {
            assertThat(retryAfter(person.signInFrom(CAFE))).isEqualTo(5);
        }
        clock.advance(Duration.ofSeconds(5));

        assertThat(person.signInFrom(CAFE).statusCode()).isEqualTo(201);
    }

    @Test
    void slowsDownAKnownNetworkToo() {
        Person person = Person.registered();
        person.signInFrom(HOME).then().statusCode(201);
        guess(person, HOME);

        assertProblem(person.signInFrom(HOME), 429, "too-many-attempts");
    }

    @Test
    void letsNobodyTryManyAtOnce() throws Exception {
        Person guesser = Person.registered().withPassword("not the password");
        ExecutorService clients = Executors.newFixedThreadPool(20);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int attempt = 0; attempt < 40; attempt++) {
                answers.add(clients.submit(() -> guesser.signInFrom(STRANGER).statusCode()));
            }
            int looked = 0;
            for (Future<Integer> answer : answers) {
                looked += answer.get() == 401 ? 1 : 0;
            }

            assertThat(looked).isEqualTo(5);
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    void forgetsANetworkAfterAWhile() {
        Person person = Person.registered();
        person.signInFrom(HOME).then().statusCode(201);
        long known = stored.count("known-networks");

        clock.advance(KnownNetworks.KEPT);
        person.signInFrom(CAFE).then().statusCode(201);
        clock.advance(Duration.ofMillis(1));
        tasks.run("retention");

        assertThat(stored.count("known-networks")).isPositive().isLessThanOrEqualTo(known);
    }

    private static void guess(Person person, String from) {
        for (int attempt = 0; attempt < 5; attempt++) {
            person.withPassword("wrong " + attempt).signInFrom(from);
        }
    }

    private static int retryAfter(Response response) {
        return Integer.parseInt(response.header("Retry-After"));
    }
}
