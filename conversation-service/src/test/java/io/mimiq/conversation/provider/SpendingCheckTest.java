package io.mimiq.conversation.provider;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mimiq.platform.testing.Proves;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Proves("NB-08")
class SpendingCheckTest {
    private static final List<String> PRODUCTION = List.of("prod");

    @Test
    void startsWithCeilings() {
        assertThatCode(() -> SpendingCheck.requireCeilings(PRODUCTION, "anthropic", config(ceilings())))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"account.daily", "account.monthly", "all.daily", "all.monthly"})
    void doesNotStartWithoutOneOfThem(String missing) {
        Map<String, String> others = ceilings();
        others.put("mimiq.budget.ceiling." + missing, "");

        assertThatThrownBy(() -> SpendingCheck.requireCeilings(PRODUCTION, "anthropic", config(others)))
                .hasMessageEndingWith("Missing: [mimiq.budget.ceiling." + missing + "]");
    }

    @Test
    void countsAnUnknownProfileAsProduction() {
        assertThatThrownBy(() -> SpendingCheck.requireCeilings(List.of("staging"), "anthropic", config(Map.of())))
                .hasMessageStartingWith("In production an AI that costs money needs ceilings");
    }

    @Test
    void needsNoneForPeopleAtWorkOrForTheEmbeddedProvider() {
        assertThatCode(() -> SpendingCheck.requireCeilings(List.of("local"), "anthropic", config(Map.of())))
                .doesNotThrowAnyException();
        assertThatCode(() -> SpendingCheck.requireCeilings(PRODUCTION, AiProvider.EMBEDDED, config(Map.of())))
                .doesNotThrowAnyException();
    }

    private static Map<String, String> ceilings() {
        Map<String, String> ceilings = new HashMap<>();
        SpendingCheck.CEILINGS.forEach(ceiling -> ceilings.put(ceiling, "10"));
        return ceilings;
    }

    private static Config config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build();
    }
}
