package io.mimiq.platform.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalCodesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "E[31mRed > 5",
                "E[38;5;9mx > 9",
                "E]0;titleB$ > 10",
                "E]8;;https://a.bE\\a > 18",
                "E(0x > 3",
                "E7x > 2",
                "C31mx > 4",
                "E[12€ > 1",
                "E]0;no end > 1",
                "Escape > 1",
                "E > 1",
                "x > 1"
            })
    void measuresACode(String written, int length) {
        String text = written.replace('E', '\u001b').replace('B', '\u0007').replace('C', '\u009b');

        assertThat(TerminalCodes.length(text, 0)).isEqualTo(length);
    }
}
