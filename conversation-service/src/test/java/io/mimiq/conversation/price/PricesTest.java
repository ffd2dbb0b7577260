package io.mimiq.conversation.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mimiq.conversation.ConversationError;
import io.mimiq.conversation.provider.local.LocalProvider;
import io.mimiq.platform.contracts.TokenUsage;
import io.mimiq.platform.testing.Proves;
import io.mimiq.platform.web.ProblemException;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PricesTest {

    private static final String MODEL = "mimiq.conversation.prices.models.claude-x.";

    private final Prices prices = new Prices(new SmallRyeConfigBuilder()
            .withMapping(PriceConfig.class)
            .withDefaultValues(Map.of(
                    "mimiq.conversation.prices.version",
                    "7",
                    MODEL + "input",
                    "3000000",
                    MODEL + "output",
                    "15000000",
                    MODEL + "cache-read",
                    "300000",
                    MODEL + "cache-write",
                    "3750000"))
            .build()
            .getConfigMapping(PriceConfig.class));

    @Test
    void countsEachKindOfTokenAtItsOwnPrice() {
        long cost = prices.of("claude-x").of(new TokenUsage(1_000_000, 1_000_000, 1_000_000, 1_000_000));

        assertThat(cost).isEqualTo(3_000_000 + 15_000_000 + 300_000 + 3_750_000);
        assertThat(prices.of("claude-x").version()).isEqualTo("7");
    }

    @Test
    void roundsUpOnce() {
        assertThat(prices.of("claude-x").of(new TokenUsage(0, 0, 1, 0))).isEqualTo(1);
        assertThat(prices.of("claude-x").of(new TokenUsage(0, 0, 10, 0))).isEqualTo(3);
        assertThat(prices.of("claude-x").of(TokenUsage.NONE)).isZero();
    }

    @Test
    @Proves("NB-08")
    void doesNotStartWithAModelThatHasNoPrice() {
        try (LocalProvider provider = new LocalProvider(20_000)) {
            assertThatThrownBy(() -> prices.check(new StartupEvent(), provider))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            problem -> assertThat(problem.error()).isEqualTo(ConversationError.MODEL_UNPRICED));
        }
    }
}
