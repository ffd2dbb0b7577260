package io.mimiq.bench;

import io.mimiq.e2e.Api;
import io.mimiq.e2e.Person;
import java.time.Duration;
import java.time.Instant;

/** Someone who stays signed in longer than an access token lives. */
public final class SignedIn {

    /** An access token lives ten minutes. */
    private static final Duration GOOD_FOR = Duration.ofMinutes(8);

    private final Api stranger;
    private Person person;
    private Instant since = Instant.now();

    private SignedIn(Api stranger, Person person) {
        this.stranger = stranger;
        this.person = person;
    }

    public static SignedIn register(Api stranger) {
        return new SignedIn(stranger, Person.register(stranger));
    }

    public Person person() {
        if (Instant.now().isAfter(since.plus(GOOD_FOR))) {
            person = Person.signIn(stranger, person.email(), person.password());
            since = Instant.now();
        }
        return person;
    }

    public Api api() {
        return person().api();
    }
}
