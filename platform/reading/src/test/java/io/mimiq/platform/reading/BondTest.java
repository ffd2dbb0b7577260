package io.mimiq.platform.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.platform.reading.Form.Container;
import io.mimiq.platform.reading.Form.Joint;
import org.junit.jupiter.api.Test;

class BondTest {

    private static final Reading READING = Reading.of("""
        Stop the service. Wait. Take a copy.

        1. Make a key.
           ```sh
           billing keys rotate
           ```
           Keep it safe.
        2. Start.

        > Ask first. Then act.
        """, Syntax.MARKDOWN);

    @Test
    void sentencesOfAParagraphBelongTogether() {
        assertThat(bond("Stop the service.", "Take a copy.")).isEqualTo(new Bond(Joint.SAME_LINE, 0, false));
        assertThat(bond("Take a copy.", "Ask first.").joint()).isEqualTo(Joint.APART);
    }

    @Test
    void itemsOfAListDo() {
        assertThat(bond("Make a key.", "Start.").inList()).isTrue();
        assertThat(bond("Wait.", "Start.").inList()).isFalse();
    }

    @Test
    void behindAnItemOfTheSameListItCountsOn() {
        Form start = READING.unit(number("Start.")).form();

        assertThat(bond("Make a key.", "Start.").behind(start).in())
                .extracting(Container::number)
                .containsOnlyNulls();
        assertThat(bond("Wait.", "Start.").behind(start).in())
                .extracting(Container::number)
                .containsExactly(2);
    }

    @Test
    void codeBetweenThemPartsSentences() {
        assertThat(bond("Make a key.", "Keep it safe.")).isEqualTo(new Bond(Joint.APART, 1, false));
    }

    @Test
    void aSharedQuoteIsCloserThanAnything() {
        assertThat(bond("Ask first.", "Then act.").isCloserThan(bond("Stop the service.", "Wait.")))
                .isTrue();
    }

    @Test
    void numbersOfAnEarlierReaderBindNothing() {
        assertThat(Bond.of(READING, 1, READING.units().size() + 1)).isEqualTo(Bond.NONE);
        assertThat(Bond.of(READING, 3, 2)).isEqualTo(Bond.NONE);
    }

    private static Bond bond(String first, String second) {
        return Bond.of(READING, number(first), number(second));
    }

    private static int number(String text) {
        return READING.units().stream()
                .filter(unit -> unit.text().equals(text))
                .map(Unit::number)
                .findFirst()
                .orElseThrow();
    }
}
