package io.mimiq.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.knowledge.search.Analysis.Word;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnalysisTest {

    @ParameterizedTest
    @CsvSource({
        "Ёлка, елка",
        "İstanbul, istanbul",
        "Αθήνα, αθηνα",
        "שָׁלוֹם, שלום",
        "الاِجتماع, الاجتماع",
        "Königsstraße, konigsstrasse",
        "ｆｕｌｌ, full",
        "Nguyễn, nguyen",
        "Søren, soren"
    })
    void takesAccentsAndVowelPointsOff(String written, String typed) {
        assertThat(Analysis.terms(Analysis.WORDS, written)).isEqualTo(Analysis.terms(Analysis.WORDS, typed));
    }

    /** Without them another word is meant. */
    @ParameterizedTest
    @CsvSource({"が, か", "की, का"})
    void keepsMarksOfOtherScripts(String one, String other) {
        assertThat(Analysis.terms(Analysis.WORDS, one)).isNotEqualTo(Analysis.terms(Analysis.WORDS, other));
    }

    @ParameterizedTest
    @CsvSource({"rfc9457, RFC 9457", "v18.2.1, v 18.2.1", "30s, 30 s", "10am, 10 am"})
    void splitsLettersFromANumber(String joined, String apart) {
        assertThat(Analysis.terms(Analysis.WORDS, joined)).isEqualTo(Analysis.terms(Analysis.WORDS, apart));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a3f9c2", "18.2.1", "kubernetes"})
    void keepsOtherCodesWhole(String code) {
        assertThat(Analysis.terms(Analysis.WORDS, code)).containsExactly(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"see rfc9457 and v18.2.1 now", "ÉCOLE Nº5 été", "Ёлка в 10м"})
    void knowsWhereEachWordStands(String text) {
        for (Word word : Analysis.words(Analysis.WORDS, text)) {
            String written = text.substring(word.start(), word.end());
            assertThat(Analysis.terms(Analysis.WORDS, written)).containsExactly(word.term());
        }
    }
}
