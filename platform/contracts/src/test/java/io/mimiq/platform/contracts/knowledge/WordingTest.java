package io.mimiq.platform.contracts.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    @ParameterizedTest
    @CsvSource({
        "handbook.md, Handbook",
        "team-hand__book.PDF, Team hand book",
        "On-call rules.docx, On-call rules",
        "e-mail, E-mail",
        ".md, .md",
        "Éditions.html, Éditions"
    })
    void aDocumentIsCalledByItsNameInWords(String file, String title) {
        assertThat(Wording.title(file)).isEqualTo(title);
    }
}
