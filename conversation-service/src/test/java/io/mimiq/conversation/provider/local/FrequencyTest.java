package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrequencyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "daily | 86400 s",
                "every day | 86400 s",
                "once a day | 86400 s",
                "twice daily | 43200 s",
                "every 12 hours | 43200 s",
                "every other day | 172800 s",
                "every second week | 1209600 s",
                "three times per week | 201600 s",
                "per minute | 60 s",
                "zweimal pro Monat | 0.5 month",
                "tous les jours | 86400 s",
                "une fois par an | 12 month",
                "dos veces a la semana | 302400 s",
                "毎日 | 86400 s"
            })
    void readsHowOftenSomethingIs(String text, String key) {
        assertThat(Frequency.joined(Tokens.of(text)))
                .singleElement()
                .isEqualTo(new Token(
                        Tokens.of(text).stream().map(Token::raw).collect(Collectors.joining(" ")),
                        key,
                        Frequency.SLOT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It takes a day | 1",
                "A second approval is needed | 1",
                "a second opinion | 1",
                "Press it twice | 1",
                "Each room has a window | 1",
                "0 times per week | 2",
                "im Jahr 2027 | 1"
            })
    void findsNoneInOtherWords(String text, int fewer) {
        assertThat(Frequency.joined(Tokens.of(text)))
                .filteredOn(token -> Frequency.SLOT.equals(token.slot()))
                .hasSizeLessThan(fewer);
    }

    @Test
    void tellsTheTimesThatATextSpeaksOf() {
        assertThat(Frequency.periods("$50 a month, twice a week")).containsExactlyInAnyOrder("1 month", "604800 s");
        assertThat(Frequency.periods("20 requests/second")).containsExactly("1 s");
        assertThat(Frequency.periods("The room is open.")).isEmpty();
    }
}
