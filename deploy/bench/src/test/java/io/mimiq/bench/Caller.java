package io.mimiq.bench;

import io.mimiq.e2e.Answer;
import io.mimiq.e2e.Api;
import io.mimiq.e2e.Person;
import java.time.Duration;

/** Someone with an account and a topic, whose access token is renewed well before it expires. */
final class Caller {
    private static final long FRESH_NANOS = Duration.ofMinutes(5).toNanos();

    private final Api stranger;
    private final Person person;
    private String token = "";
    private long signedInNanos;

    private Caller(Api stranger, Person person) {
        this.stranger = stranger;
        this.person = person;
        signIn();
    }

    static Caller register(Api stranger) {
        return new Caller(stranger, Person.register(stranger));
    }

    Api api() {
        return stranger.withToken(token());
    }

    String createTopic() {
        return person.createTopic("Billing platform");
    }

    String token() {
        if (System.nanoTime() - signedInNanos > FRESH_NANOS) {
            signIn();
        }
        return token;
    }

    private void signIn() {
        Answer session = stranger.post(
                        "/api/auth/sessions",
                        "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(person.email(), person.password()))
                .expect(201);
        token = session.text("/accessToken");
        signedInNanos = System.nanoTime();
    }
}
