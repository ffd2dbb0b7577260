package io.mimiq.conversation.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.conversation.message.Intent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntentsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Where is the office?",
                "where is the office",
                "What's the retention period",
                "The office opens at 9, right?",
                "Is the office open on Mondays",
                "Tell me about the office",
                "\"Who leads the team?\"",
                "Long story. And then? How does it end?)"
            })
    void takesQuestionsForQuestions(String text) {
        assertThat(Intents.of(text)).isEqualTo(Intent.ASK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The office is in Berlin.",
                "Any questions? The office is in Berlin.",
                "When it rains, the office is closed.",
                "# Where we work\n\nThe office is in Berlin",
                "Berlin"
            })
    void takesEverythingElseForNotes(String text) {
        assertThat(Intents.of(text)).isEqualTo(Intent.UPDATE);
    }
}
