package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmallTalkTest {

    @ParameterizedTest
    @CsvSource({
        "Hi, Hello",
        "Hello there!, Hello",
        "Guten Morgen, Hello",
        "Bonjour à tous, Hello",
        "¡Buenos días!, Hello",
        "こんにちは, Hello",
        "Thanks a lot!, welcome",
        "Vielen Dank, welcome",
        "Muchas gracias, welcome",
        "Ok thank you very much, welcome",
        "Auf Wiedersehen, Goodbye",
        "Great!, All right"
    })
    void repliesToWhatAsksNothing(String message, String reply) {
        assertThat(SmallTalk.reply(message))
                .hasValueSatisfying(said -> assertThat(said).contains(reply));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hi, when do we move?", "Thanks to Dana the pump runs.", "?", "", "Hallo Welt"})
    void leavesTheRestAlone(String message) {
        assertThat(SmallTalk.reply(message)).isEmpty();
    }
}
