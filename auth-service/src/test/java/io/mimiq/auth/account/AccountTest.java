package io.mimiq.auth.account;

import static io.mimiq.auth.Answers.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.mimiq.auth.AuthServers;
import io.mimiq.auth.KeyQuestions;
import io.mimiq.auth.MovableClock;
import io.mimiq.auth.Person;
import io.mimiq.auth.Person.Tokens;
import io.mimiq.platform.testing.Proves;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(AuthServers.class)
class AccountTest {
    @Inject
    MovableClock clock;

    @Inject
    KeyQuestions questions;

    @Test
    void givesAnAccountThatCanBeUsedAtOnce() {
        Person person = Person.registered();

        Response me = person.session().request().get("/api/auth/me");

        me.then()
                .statusCode(200)
                .body("email", equalTo(person.email()), "birthDate", equalTo("1990-05-17"))
                .header("ETag", equalTo("\"1\""));
    }

    @Test
    void findsTheAccountHoweverTheAddressIsSpelt() {
        Person person = Person.registered();

        Response shouted = new Person(" " + person.email().toUpperCase(Locale.ROOT), person.password()).signIn();

        assertThat(shouted.statusCode()).isEqualTo(201);
    }

    @Test
    void findsTheAccountOfASharpSInCapitals() {
        Person person = new Person("straße-" + UUID.randomUUID() + "@example.org", Person.PASSWORD);
        person.register().then().statusCode(201);

        Response shouted = new Person(person.email().toUpperCase(Locale.ROOT), person.password()).signIn();

        assertThat(shouted.statusCode()).isEqualTo(201);
        shouted.then().statusCode(201);
        Tokens.of(shouted).request().get("/api/auth/me").then().statusCode(200).body("email", equalTo(person.email()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "re\u0301pe\u0301tition ge\u0301ne\u0301rale",
                "répétition\u00a0générale",
                "répétition\u3000générale"
            })
    void takesThePasswordHoweverTheKeyboardComposesIt(String typed) {
        Person person = Person.unregistered().withPassword("répétition générale");
        person.register().then().statusCode(201);

        assertThat(person.withPassword(typed).signIn().statusCode()).isEqualTo(201);
        assertThat(person.withPassword("repetition generale").signIn().statusCode())
                .isEqualTo(401);
    }

    @Test
    void doesNotTellThatAnAddressHasAnAccount() {
        Person person = Person.unregistered();
        Response first = person.register();

        Response second = person.withPassword("another good passphrase").register();

        assertThat(second.statusCode()).isEqualTo(first.statusCode());
        assertThat(second.body().asString()).isEqualTo(first.body().asString());
        assertThat(second.headers().asList().stream().map(h -> h.getName()))
                .containsExactlyElementsOf(
                        first.headers().asList().stream().map(h -> h.getName()).toList());
    }

    /** Each question takes time, which a stranger can measure. */
    @Test
    void asksTheStoreTheSameWhetherOrNotAnAddressHasAnAccount() {
        Person person = Person.unregistered();

        List<String> first = questions.aboutTheKeyMadeDuring(person::register);
        List<String> second = questions.aboutTheKeyMadeDuring(person::register);

        assertThat(first).containsExactly("find", "insert", "find");
        assertThat(second).isEqualTo(first);
    }

    @Test
    void keepsTheFirstAccountOfAnAddress() {
        Person person = Person.registered();

        person.withPassword("another good passphrase").register();

        assertThat(person.signIn().statusCode()).isEqualTo(201);
        assertThat(person.withPassword("another good passphrase").signIn().statusCode())
                .isEqualTo(401);
    }

    @Test
    void keepsPeopleApartThatUseTheSameIdempotencyKey() {
        Person one = Person.unregistered();
        Person other = Person.unregistered();
        for (Person person : List.of(one, other)) {
            Person.json(Map.of(
                            "email",
                            person.email(),
                            "password",
                            person.password(),
                            "birthDate",
                            "1990-05-17",
                            "acceptedPolicy",
                            true))
                    .header("Idempotency-Key", "1")
                    .post("/api/auth/accounts")
                    .then()
                    .statusCode(201);
        }

        assertThat(other.signIn().statusCode()).isEqualTo(201);
    }

    @Test
    @Proves("MQ-04")
    void refusesAPersonUnderSixteen() {
        LocalDate tomorrowSixteen = today().minusYears(16).plusDays(1);
        Person person = Person.unregistered();

        Response refused = person.register(Map.of("birthDate", tomorrowSixteen.toString()));

        assertProblem(refused, 422, "too-young");
        assertThat(person.signIn().statusCode()).isEqualTo(401);
    }

    @Test
    @Proves("MQ-04")
    void takesAPersonOnTheirSixteenthBirthday() {
        Response response = Person.unregistered()
                .register(Map.of("birthDate", today().minusYears(16).toString()));

        assertThat(response.statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "password12",
                "1234567890",
                "qwertyuiop",
                "aaaaaaaaaaaa",
                "iloveyou123",
                "\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000"
            })
    void refusesWeakPassword(String password) {
        assertProblem(Person.unregistered().withPassword(password).register(), 422, "validation")
                .then()
                .body("violations.field", hasItem("password"));
    }

    @Test
    void refusesPasswordWithTheAddressInIt() {
        Person person = Person.unregistered();
        assertProblem(person.withPassword("x" + person.email() + "x").register(), 422, "validation");
    }

    @Test
    void refusesPasswordOfMoreThanAThousandCharacters() {
        assertProblem(
                Person.unregistered().withPassword("long enough ".repeat(100)).register(), 422, "validation");
    }

    @Test
    void tellsLongPasswordsApartToTheirEnd() {
        String start = "a passphrase that goes on for much longer than bcrypt itself would ever look at: ";
        Person person = Person.unregistered().withPassword(start + "this one");
        person.register();

        assertThat(person.withPassword(start + "that one").signIn().statusCode())
                .isEqualTo(401);
        assertThat(person.signIn().statusCode()).isEqualTo(201);
    }

    @Test
    void refusesWhoDoesNotAcceptThePolicy() {
        assertProblem(Person.unregistered().register(Map.of("acceptedPolicy", false)), 422, "validation")
                .then()
                .body("violations.field", hasItem("acceptedPolicy"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nobody",
                "a@b",
                "a b@example.org",
                "a@@example.org",
                "a\u0000@example.org",
                "an\u00adna@example.org",
                "an\u200bna@example.org",
                "\ufeffanna@example.org",
                "anna\u202e@example.org",
                "anna@exam\u2060ple.org"
            })
    void refusesWhatIsNoAddress(String email) {
        assertProblem(Person.unregistered().register(Map.of("email", email)), 422, "validation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1850-01-01", "2999-01-01"})
    void refusesBirthDateOfNobodyAlive(String birthDate) {
        assertProblem(Person.unregistered().register(Map.of("birthDate", birthDate)), 422, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"17.05.1990", "1990-02-30", "yesterday", ""})
    void refusesBirthDateThatIsNoDate(String birthDate) {
        assertProblem(Person.unregistered().register(Map.of("birthDate", birthDate)), 400, "malformed-json");
    }

    @Test
    void refusesUnknownField() {
        assertProblem(Person.unregistered().register(Map.of("admin", true)), 400, "malformed-json");
    }

    @Test
    void refusesMissingFields() {
        assertProblem(Person.json(Map.of()).post("/api/auth/accounts"), 400, null);
    }

    @Test
    void correctsTheAddress() {
        Person person = Person.registered();
        Person moved = new Person("moved-" + person.email(), person.password());

        Response corrected = correct(person.session(), "\"1\"", moved.email(), person.password());

        corrected.then().statusCode(200).body("email", equalTo(moved.email())).header("ETag", equalTo("\"2\""));
        assertThat(moved.signIn().statusCode()).isEqualTo(201);
        assertThat(person.signIn().statusCode()).isEqualTo(401);
    }

    @Test
    void correctsOnlyWhatWasReadLast() {
        Person person = Person.registered();
        assertProblem(
                correct(person.session(), "\"7\"", "new@example.org", person.password()), 412, "precondition-failed");
    }

    @Test
    void correctsOnlyWithIfMatch() {
        Person person = Person.registered();
        Response response = person.session()
                .request(Map.of("email", "new@example.org", "password", person.password()))
                .patch("/api/auth/me");
        assertProblem(response, 428, "precondition-required");
    }

    @Test
    void correctsOnlyWithThePassword() {
        Person person = Person.registered();
        assertProblem(correct(person.session(), "\"1\"", "new@example.org", "wrong password"), 401, "bad-credentials");
    }

    @Test
    void refusesToTakeAnotherPersonsAddress() {
        Person other = Person.registered();
        Person person = Person.registered();
        assertProblem(correct(person.session(), "\"1\"", other.email(), person.password()), 422, "validation");
    }

    private static Response correct(Tokens tokens, String etag, String email, String password) {
        return tokens.request(Map.of("email", email, "password", password))
                .header("If-Match", etag)
                .patch("/api/auth/me");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
