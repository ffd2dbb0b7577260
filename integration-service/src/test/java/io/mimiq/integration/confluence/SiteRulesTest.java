package io.mimiq.integration.confluence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mimiq.integration.IntegrationError;
import io.mimiq.platform.web.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteRulesTest {
    private final SiteRules rules = new SiteRules(TestConfig.strict());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://acme.atlassian.net",
                "https://acme.atlassian.net/",
                "https://ACME.Atlassian.net:443/wiki",
                " https://acme.atlassian.net/wiki/spaces/OPS/overview?x=1#y "
            })
    void admitsASiteAsPeoplePasteIt(String address) {
        assertThat(rules.admit(address).url()).isEqualTo("https://acme.atlassian.net");
    }

    @Test
    void admitsAHostNamedInTheList() {
        assertThat(rules.admit("https://wiki.example.com").host()).isEqualTo("wiki.example.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "acme.atlassian.net",
                "http://acme.atlassian.net",
                "https://acme.atlassian.net:8443",
                "https://acme.atlassian.net:22",
                "https://evil.example",
                "https://acme.atlassian.net.evil.example",
                "https://evilatlassian.net",
                "https://atlassian.net",
                "https://.atlassian.net",
                "https://a.b.atlassian.net",
                "https://me:secret@acme.atlassian.net",
                "https://acme.atlassian.net@evil.example",
                "https://evil.example#.atlassian.net",
                "https://evil.example\\.atlassian.net",
                "https://acme.atlassian.net/browse/X-1",
                "https://127.0.0.1",
                "https://[::1]",
                "https://169.254.169.254/latest/meta-data",
                "http://localhost:8091",
                "http://127.0.0.1:40123",
                "file:///etc/passwd",
                "gopher://acme.atlassian.net"
            })
    void refusesEverythingElse(String address) {
        assertThatThrownBy(() -> rules.admit(address))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.error()).isEqualTo(IntegrationError.SITE_REFUSED));
    }

    @Test
    void admitsTheStandInOnlyAtItsVeryAddress() {
        SiteRules lenient = new SiteRules(TestConfig.withStandIn("http://127.0.0.1:40123"));

        assertThat(lenient.mayBePrivate(lenient.admit("http://127.0.0.1:40123/wiki")))
                .isTrue();
        assertThat(lenient.mayBePrivate(lenient.admit("https://acme.atlassian.net")))
                .isFalse();
        assertThatThrownBy(() -> lenient.admit("http://127.0.0.1:40124")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> lenient.admit("https://127.0.0.1:40123")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> lenient.admit("http://localhost:40123")).isInstanceOf(ProblemException.class);
    }

    @Test
    void productionRefusesToStartWithAStandIn() {
        ConfluenceConfig config = TestConfig.withStandIn("http://127.0.0.1:40123");

        assertThatThrownBy(() -> ProductionReadiness.requireRealSites(true, config))
                .isInstanceOf(IllegalStateException.class);
        assertThatCode(() -> ProductionReadiness.requireRealSites(false, config))
                .doesNotThrowAnyException();
        assertThatCode(() -> ProductionReadiness.requireRealSites(true, TestConfig.strict()))
                .doesNotThrowAnyException();
    }

    @Test
    void printsNoSite() {
        assertThat(rules.admit("https://acme.atlassian.net")).asString().doesNotContain("acme");
    }
}
