package io.mimiq.integration.webpage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mimiq.integration.IntegrationError;
import io.mimiq.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRulesTest {
    private final AddressRules rules = new AddressRules(new Config(List.of("*"), Optional.empty()));

    private record Config(List<String> allowedHosts, Optional<URI> standIn) implements WebPagesConfig {
        @Override
        public Duration timeout() {
            return Duration.ofSeconds(1);
        }

        @Override
        public int atOnce() {
            return 1;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org, https://example.org/",
        "' HTTPS://Example.ORG:443/a b#c ', https://example.org/a%20b",
        "https://example.org/a?b=c%26d&e, https://example.org/a?b=c%26d&e",
        "https://example.org/straße, https://example.org/stra%C3%9Fe"
    })
    void asksForWhatPeoplePaste(String pasted, String asked) {
        assertThat(rules.admit(pasted).text()).isEqualTo(asked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org",
                "http://example.org",
                "https://example.org:8443",
                "https://example.org:22",
                "https://me:secret@example.org",
                "https://me@example.org",
                "https://example.org\\@evil.example",
                "https:///a",
                "file:///etc/passwd",
                "gopher://example.org",
                "javascript:alert(1)"
            })
    void refusesEverythingElse(String address) {
        refuses(rules, address);
    }

    @Test
    void keepsToTheHostsOfTheOperator() {
        AddressRules strict =
                new AddressRules(new Config(List.of("wiki.example.org", "*.gov.example"), Optional.empty()));

        assertThatCode(() -> strict.admit("https://wiki.example.org/a")).doesNotThrowAnyException();
        assertThatCode(() -> strict.admit("https://tax.gov.example/a")).doesNotThrowAnyException();
        refuses(strict, "https://example.org/a");
        refuses(strict, "https://a.b.gov.example/a");
    }

    @Test
    void admitsTheStandInOnlyAtItsVeryAddress() {
        AddressRules lenient =
                new AddressRules(new Config(List.of("*"), Optional.of(URI.create("http://127.0.0.1:40123"))));

        assertThat(lenient.mayBePrivate(
                        lenient.admit("http://127.0.0.1:40123/a").site()))
                .isTrue();
        assertThat(lenient.mayBePrivate(lenient.admit("https://127.0.0.1/a").site()))
                .isFalse();
        refuses(lenient, "http://127.0.0.1:40124/a");
        refuses(lenient, "http://localhost:40123/a");
    }

    @Test
    void productionRefusesToStartWithAStandIn() {
        WebPagesConfig config = new Config(List.of("*"), Optional.of(URI.create("http://127.0.0.1:40123")));

        assertThatThrownBy(() -> ProductionReadiness.requireTheWeb(true, config))
                .isInstanceOf(IllegalStateException.class);
        assertThatCode(() -> ProductionReadiness.requireTheWeb(false, config)).doesNotThrowAnyException();
    }

    @Test
    void fetchesFewPagesForAllAtTheSameTime() {
        Turns turns = new Turns(new Config(List.of("*"), Optional.empty()));
        UniAssertSubscriber<Object> first = UniAssertSubscriber.create();
        UniAssertSubscriber<Object> second = UniAssertSubscriber.create();
        turns.take("ada", () -> Uni.createFrom().nothing()).subscribe().withSubscriber(first);

        turns.take("dana", () -> Uni.createFrom().item("a page")).subscribe().withSubscriber(second);

        second.assertFailedWith(ProblemException.class, "Many pages are being fetched");
        first.cancel();
        assertThat(turns.take("dana", () -> Uni.createFrom().item("a page"))
                        .await()
                        .atMost(Duration.ofSeconds(1)))
                .isEqualTo("a page");
    }

    @Test
    void printsNoAddress() {
        assertThat(rules.admit("https://example.org/kingfisher")).asString().doesNotContain("example", "kingfisher");
    }

    private static void refuses(AddressRules rules, String address) {
        assertThatThrownBy(() -> rules.admit(address))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.error()).isEqualTo(IntegrationError.WEB_ADDRESS_REFUSED));
    }
}
