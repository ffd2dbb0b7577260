package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void findsTextsByTheStemsOfTheirWords() {
        assertThat(Words.of("Who owns the search services?")).containsExactly("own", "search", "servic");
        assertThat(Words.distinct("The owner of search")).containsExactlyInAnyOrder("own", "search");
        assertThat(Words.of("Wer ist für die Rechnungen verantwortlich?")).contains("rechnungen", "verantwortlich");
        assertThat(Words.of("on 3 April 2026")).containsExactly("2026-04-03");
        assertThat(Words.of("us-central1")).containsExactly("us-central1");
    }

    @Test
    void readsTablesFromItsFile() {
        assertThat(Words.table("months")).containsEntry("märz", "3");
        assertThat(Words.set("empty")).contains("the", "der", "qué");
        assertThat("2 hours and zwei").containsPattern(Words.pattern("numbers", "z.*"));
        assertThat("USD").matches("(?i)" + Words.pattern("currencies", "\\p{L}{3}"));
    }
}
