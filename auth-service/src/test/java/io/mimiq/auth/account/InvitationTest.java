package io.mimiq.auth.account;

import static io.mimiq.auth.Answers.assertProblem;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.auth.AuthServers;
import io.mimiq.auth.MovableClock;
import io.mimiq.auth.Person;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Registration with invitations as an operator's command makes them. */
@QuarkusTest
@TestProfile(InvitationTest.ByInvitation.class)
@WithTestResource(AuthServers.class)
class InvitationTest {
    public static final class ByInvitation implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                Path file =
                        Files.createFile(Files.createTempDirectory("secrets").resolve("invitations"));
                return Map.of(
                        "mimiq.auth.registration.mode",
                        "invitation",
                        "mimiq.auth.registration.invitations",
                        file.toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @ConfigProperty(name = "mimiq.auth.registration.invitations")
    Path file;

    @Inject
    MovableClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void letsInWhoeverHasACode() throws Exception {
        Person person = Person.unregistered();
        String code = invitation();
        assertThat(Files.readString(file)).doesNotContain(code);

        assertProblem(person.register(), 403, "invitation-needed");
        assertThat(person.register(Map.of("invitation", code)).statusCode()).isEqualTo(201);

        assertThat(person.signIn().statusCode()).isEqualTo(201);
    }

    @Test
    void letsInOnePersonForEachCode() throws Exception {
        String code = invitation();

        assertThat(IntStream.range(0, 8)
                        .parallel()
                        .map(one -> Person.unregistered()
                                .register(Map.of("invitation", code))
                                .statusCode()))
                .containsOnlyOnce(201)
                .containsOnly(201, 403);
    }

    @Test
    void letsNobodyInWithACodeThatExpiredOrWasNeverMade() throws Exception {
        String code = invitation();
        clock.advance(Duration.ofDays(7).plusSeconds(1));

        assertProblem(Person.unregistered().register(Map.of("invitation", code)), 403, "invitation-needed");
        assertProblem(Person.unregistered().register(Map.of("invitation", "0".repeat(32))), 403, "invitation-needed");
    }

    @Test
    void keepsTheCodeOfWhoeverChoosesAWeakPassword() throws Exception {
        Person person = Person.unregistered();
        String code = invitation();

        assertProblem(person.register(Map.of("invitation", code, "password", "password12")), 422, "validation");

        assertThat(person.register(Map.of("invitation", code)).statusCode()).isEqualTo(201);
    }

    private String invitation() throws Exception {
        Path command = Path.of(System.getProperty("mimiq.root", ".."), "deploy/docker/invitation");
        Process process = new ProcessBuilder(
                        command.toString(), "7", file.resolveSibling(".").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String code = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(code).matches("[0-9a-f]{32}");
        return code;
    }
}
