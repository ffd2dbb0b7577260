package io.mimiq.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.gateway.limit.Allowance.Verdict;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AllowanceTest {
    private static final Key ONE = new Key(1, 4);

    @Test
    void grantsSoManyAndThenSaysWhenToComeAgain() {
        Allowance allowance = new Allowance("client", 3, Duration.ofHours(1), 10);

        assertThat(allowance.take(ONE).remaining()).isEqualTo(2);
        assertThat(allowance.take(ONE).remaining()).isEqualTo(1);
        assertThat(allowance.take(ONE).granted()).isTrue();
        Verdict fourth = allowance.take(ONE);

        assertThat(fourth.granted()).isFalse();
        assertThat(fourth.retryAfterSeconds()).isBetween(1190L, 1200L);
        assertThat(fourth.state()).matches("\"client\";r=0;t=3[56]\\d\\d");
        assertThat(allowance.policy()).isEqualTo("\"client\";q=3;w=3600");
    }

    @Test
    void countsEachKeyForItself() {
        Allowance allowance = new Allowance("client", 1, Duration.ofHours(1), 10);
        allowance.take(ONE);

        assertThat(allowance.take(new Key(2, 4)).granted()).isTrue();
    }

    @Test
    void theStricterVerdictIsARefusalOrElseTheOneNearerToIt() {
        Verdict plenty = new Allowance("client", 10, Duration.ofHours(1), 10).take(ONE);
        Allowance scarce = new Allowance("credential", 2, Duration.ofHours(1), 10);
        Verdict little = scarce.take(ONE);
        scarce.take(ONE);
        Verdict none = scarce.take(ONE);

        assertThat(plenty.stricter(little)).isSameAs(little);
        assertThat(little.stricter(plenty)).isSameAs(little);
        assertThat(plenty.stricter(none)).isSameAs(none);
        assertThat(none.stricter(plenty)).isSameAs(none);
    }
}
