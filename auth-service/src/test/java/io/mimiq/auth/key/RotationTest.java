package io.mimiq.auth.key;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.auth.AuthServers;
import io.mimiq.auth.MovableClock;
import io.mimiq.auth.Person;
import io.mimiq.auth.Person.Tokens;
import io.mimiq.auth.Tasks;
import io.mimiq.platform.testing.Patience;
import io.mimiq.platform.testing.Proves;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(AuthServers.class)
class RotationTest {
    private static final Duration LONG = Patience.ANSWER;

    @Inject
    SigningKeys keys;

    @Inject
    SigningKeyCollection stored;

    @Inject
    Tasks tasks;

    @Inject
    MovableClock clock;

    private List<SigningKeyDocument> before = List.of();

    @BeforeEach
    void rememberKeys() {
        given().get("/api/auth/jwks").then().statusCode(200);
        before = stored.listAll().await().atMost(LONG);
    }

    /** Back in the present, with the keys other tests know. */
    @AfterEach
    void restoreKeys() {
        clock.reset();
        stored.deleteAll()
                .chain(() -> stored.persist(before))
                .chain(keys::refresh)
                .await()
                .atMost(LONG);
    }

    @Test
    @Proves("MX-03")
    void publishesTheNextKeyBeforeItSigns() {
        Person person = Person.registered();
        Tokens before = person.session();
        int published = kids().size();
        clock.advance(Duration.ofDays(30));
        tasks.run("signing-keys");

        Tokens during = person.session();

        assertThat(kids()).hasSize(published + 1);
        assertThat(kid(during)).isEqualTo(kid(before));
        clock.advance(Duration.ofHours(1).plusSeconds(1));
        Tokens after = person.session();
        assertThat(kid(after)).isNotEqualTo(kid(before)).isIn(kids());
        clock.advance(Duration.ofMinutes(20));
        tasks.run("signing-keys");
        assertThat(kids()).contains(kid(after)).doesNotContain(kid(before));
    }

    @Test
    void makesOneNextKeyHoweverManyReplicasDoSo() {
        int published = kids().size();
        clock.advance(Duration.ofDays(90));

        Uni.join()
                .all(keys.refresh(), keys.refresh(), keys.refresh(), keys.refresh())
                .andFailFast()
                .await()
                .atMost(LONG);

        assertThat(kids()).hasSizeLessThanOrEqualTo(published + 1);
    }

    private static List<String> kids() {
        return given().get("/api/auth/jwks").jsonPath().getList("keys.kid");
    }

    private static String kid(Tokens tokens) {
        String header =
                new String(Base64.getUrlDecoder().decode(tokens.accessToken().split("\\.")[0]), StandardCharsets.UTF_8);
        return JsonPath.from(header).getString("kid");
    }
}
