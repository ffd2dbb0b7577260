package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void findsTextsByTheStemsOfTheirWords() {
        assertThat(Words.of("Who owns the search services?")).containsExactly("own", "search", "servic");
        assertThat(Words.distinct("The owner of search")).containsExactlyInAnyOrder("own", "search");
        assertThat(Words.of("Wer ist für die Rechnungen verantwortlich?")).contains("rechnung", "verantwortlich");
        assertThat(Words.of("on 3 April 2026")).containsExactly("2026-04-03");
        assertThat(Words.of("未解決の質問は何ですか")).containsExactly("未解", "解決", "質問");
        assertThat(Words.of("`Webhook-Attempt`")).containsExactly("webhook", "attempt");
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
