package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolarityTest {

    @ParameterizedTest
    @CsvSource({
        "allowed, allow",
        "forbidden, -allow",
        "ersten, first",
        "letzten, -first",
        "interdit, -allow",
        "禁止, -allow"
    })
    void knowsOpposites(String word, String kind) {
        assertThat(Polarity.of(word)).isEqualTo(kind);
    }

    @Test
    void knowsNegations() {
        assertThat(Polarity.of("table")).isNull();
        assertThat(Polarity.isNegation("isn't")).isTrue();
        assertThat(Polarity.isNegation("keine")).isTrue();
        assertThat(Polarity.isNegation("note")).isFalse();
        assertThat(Polarity.withoutNegation("isn't")).isEqualTo(" is");
        assertThat(Polarity.withoutNegation("can't")).isEqualTo(" can");
        assertThat(Polarity.withoutNegation("won't")).isEqualTo(" will");
        assertThat(Polarity.withoutNegation("keine")).isEqualTo(" eine");
        assertThat(Polarity.withoutNegation("don't")).isEmpty();
        assertThat(Polarity.isFiller("does")).isTrue();
    }
}
