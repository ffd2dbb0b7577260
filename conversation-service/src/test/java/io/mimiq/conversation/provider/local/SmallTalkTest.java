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
        "Great!, All right",
        "Hm, All right",
        "lol, All right",
        "👍, All right",
        "🎉 🎉, All right",
        "nice one, All right",
        "good job!, All right",
        "sorry, All right",
        "Never mind., All right",
        "Danke dir!, welcome",
        "vielen lieben Dank, welcome",
        "Merci à toi, welcome",
        "спасибо, welcome",
        "Thank you so much for your help, welcome",
        "see you tomorrow, Goodbye",
        "ciao, goodbye"
    })
    void repliesToWhatAsksNothing(String message, String reply) {
        assertThat(SmallTalk.reply(message))
                .hasValueSatisfying(said -> assertThat(said).contains(reply));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hi, when do we move?",
                "Thanks to Dana the pump runs.",
                "?",
                "",
                "Hallo Welt",
                "Yes.",
                "No.",
                "Approved.",
                "Done.",
                "Good.",
                "–",
                "never",
                "Help",
                "👍 from Dana"
            })
    void leavesTheRestAlone(String message) {
        assertThat(SmallTalk.reply(message)).isEmpty();
    }
}
