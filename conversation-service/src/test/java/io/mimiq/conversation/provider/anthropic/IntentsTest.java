package io.mimiq.conversation.provider.anthropic;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.conversation.message.Intent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntentsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Where is the office?",
                "“Where is it?”",
                "オフィスはどこですか？",
                "أين المكتب؟",
                "Πού είναι\u037E",
                "Where is it?\n\nAnd who pays?"
            })
    void knowsAQuestionByItsMark(String text) {
        assertThat(Intents.of(text)).isEqualTo(Intent.ASK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The office is in Berlin.",
                "Open questions\n- Who owns the dunning e-mails?",
                "Could you add that the pump is red",
                "It costs 5; "
            })
    void takesTheRestForANote(String text) {
        assertThat(Intents.of(text)).isEqualTo(Intent.UPDATE);
    }
}
