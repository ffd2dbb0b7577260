package io.mimiq.platform.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MendingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dr. Lind and Prof. Bauer met at approx. 10 a.m. on Monday.",
                "J. R. R. Tolkien wrote it.",
                "See Fig. 3 and No. 7 of the report.",
                "The fee (see below. It rises) is due.",
                "She said “Wait. I come.” to him.",
                "Wait for version 2.0. of the pump"
            })
    void keepsOneSentenceWhole(String sentence) {
        assertThat(sentences(sentence)).containsExactly(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Die Frist endet am 29. Juli 2026 um 12 Uhr.",
                "Das gilt z. B. für den 3. Bauabschnitt bzw. die Fa. Lind.",
                "Siehe Abs. 2 und Nr. 5."
            })
    void keepsOneGermanSentenceWhole(String sentence) {
        assertThat(sentences(sentence)).containsExactly(sentence);
    }

    @Test
    void partsWhatIsMoreThanOne() {
        assertThat(sentences("It is 10 a.m. The pump is on. Is it? Yes!"))
                .containsExactly("It is 10 a.m.", "The pump is on.", "Is it?", "Yes!");
        assertThat(sentences("これは赤い。ポンプは動く。")).containsExactly("これは赤い。", "ポンプは動く。");
        assertThat(sentences("« Attends. » Il part.")).containsExactly("« Attends. »", "Il part.");
    }

    private static List<String> sentences(String text) {
        return Reading.of(text, Syntax.PLAIN).units().stream().map(Unit::text).toList();
    }
}
