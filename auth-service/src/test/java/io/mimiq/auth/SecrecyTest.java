package io.mimiq.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.auth.Person.Tokens;
import io.mimiq.platform.testing.Proves;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** What must be found neither in the store nor in the logs. */
@QuarkusTest
@WithTestResource(AuthServers.class)
@Proves({"MQ-01", "MQ-12"})
class SecrecyTest {
    /** How an RSA private key looks in PKCS#8: its algorithm's identifier. */
    private static final String PRIVATE_KEY = new String(
            new byte[] {0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 1, 1, 1}, StandardCharsets.ISO_8859_1);

    @Inject
    StoredData stored;

    @Test
    void storesNothingOfAPersonInPlain() {
        Person person = new Person("canary-mail@example.org", "canary passphrase of mine");

        Tokens tokens = useEverything(person);

        assertThat(stored.count("accounts")).isPositive();
        assertThat(stored.count("sessions")).isPositive();
        assertThat(stored.count("signing-keys")).isPositive();
        assertThat(stored.dump())
                .doesNotContain("canary-mail", "canary passphrase", "1990-05-17", "canary browser")
                .doesNotContain("$2a$", tokens.sessionToken(), tokens.accessToken(), secretPart(tokens))
                .doesNotContain(PRIVATE_KEY);
    }

    @Test
    void logsNothingOfAPerson() {
        Person person = new Person("canary-log@example.org", "canary passphrase to log");
        try (Captured logs = new Captured()) {
            Tokens tokens = useEverything(person);
            person.withPassword("canary wrong passphrase").signIn();
            person.withPassword("canary12").register();
            Tokens repeated = Tokens.of(Person.refresh(tokens.sessionToken()));
            Person.refresh(repeated.sessionToken()).then().statusCode(200);
            Person.refresh(tokens.sessionToken()).then().statusCode(401);
            Person.json(Map.of("email", "canary-broken", "password", 5)).post("/api/auth/sessions");

            assertThat(String.join("\n", logs.lines))
                    .doesNotContain("canary", tokens.sessionToken(), tokens.accessToken(), secretPart(tokens));
        }
    }

    private static Tokens useEverything(Person person) {
        person.register();
        Tokens tokens = Tokens.of(Person.json(Map.of("email", person.email(), "password", person.password()))
                .header("User-Agent", "canary browser")
                .post("/api/auth/sessions"));
        tokens.request().get("/api/auth/me").then().statusCode(200);
        Person.refresh(tokens.sessionToken()).then().statusCode(200);
        return tokens;
    }

    private static String secretPart(Tokens tokens) {
        return tokens.sessionToken().split("\\.")[2];
    }

    /** Everything that is logged while it is open, with the messages of exceptions. */
    private static final class Captured extends Handler implements AutoCloseable {
        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final Logger root = Logger.getLogger("");

        Captured() {
            root.addHandler(this);
        }

        @Override
        public void publish(LogRecord entry) {
            lines.add(entry.getMessage() + " "
                    + List.of(entry.getParameters() == null ? new Object[0] : entry.getParameters()));
            for (Throwable cause = entry.getThrown(); cause != null; cause = cause.getCause()) {
                lines.add(cause.toString());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            root.removeHandler(this);
        }
    }
}
