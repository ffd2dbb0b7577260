package io.mimiq.conversation.provider.anthropic;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.platform.reading.Reading;
import io.mimiq.platform.reading.Syntax;
import org.junit.jupiter.api.Test;

class RepeatsTest {

    @Test
    void countsHowOftenASourceSaysTheSameUnderAHeading() {
        Reading reading = Reading.of("# A\n\n1. Wait.\n2. Stop.\n3. Wait.\n\n# B\n\n1. Wait.\n", Syntax.MARKDOWN);
        Repeats repeats = new Repeats(reading);

        assertThat(repeats.next(reading.unit(2), "Wait.")).isEqualTo(1);
        assertThat(repeats.next(reading.unit(4), "Wait.")).isEqualTo(2);
        assertThat(repeats.next(reading.unit(6), "Wait.")).isEqualTo(1);
    }

    @Test
    void countsWhatTheModelSaysInItsOwnWords() {
        Reading reading = Reading.of("Wait.\n", Syntax.MARKDOWN);
        Repeats repeats = new Repeats(reading);

        assertThat(repeats.next(reading.unit(1), "One waits.")).isEqualTo(1);
        assertThat(repeats.next(reading.unit(1), "One waits.")).isEqualTo(2);
    }
}
