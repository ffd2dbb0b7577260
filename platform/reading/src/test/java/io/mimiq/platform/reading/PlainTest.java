package io.mimiq.platform.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "„Ja“ – sagte er | \"Ja\" - sagte er",
                "**Note:** the _backup_ | Note: the backup",
                "2 * 3 * 4 | 2 * 3 * 4",
                "a_b_c and *.txt | a_b_c and *.txt",
                "ｆｕｌｌ　ｗｉｄｔｈ | full width",
                "10² is not 102 | 10^2 is not 102",
                "1\u00A0000 km | 1000 km",
                "1\\. first | 1. first",
                "soft\u00adhyphen | softhyphen"
            })
    void writesTheSameTheSameWay(String text, String plain) {
        assertThat(Plain.of(text)).isEqualTo(plain);
    }

    @Test
    void takesTimeInProportionToTheText() {
        assertThat(Plain.of("*x ".repeat(100_000))).hasSize(299_999);
        assertThat(Plain.of(" ".repeat(40_000))).isEmpty();
    }
}
