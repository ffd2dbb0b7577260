package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 April 2026 | 2026-04-03",
                "April 3, 2026 | 2026-04-03",
                "3rd of April 2026 | 2026-04-03",
                "2026-04-03 | 2026-04-03",
                "2026/4/3 | 2026-04-03",
                "3. April 2026 | 2026-04-03",
                "03.04.2026 | 2026-04-03",
                "3 avril 2026 | 2026-04-03",
                "3 de abril de 2026 | 2026-04-03",
                "2026年4月3日 | 2026-04-03",
                "4月3日 | --04-03",
                "4月 | --04",
                "24 Nov 2026 | 2026-11-24",
                "Jan. 5 | --01-05",
                "May 5 | --05-05",
                "März 2026 | 2026-03",
                "10 pm | 22:00",
                "10:30 p.m. | 22:30",
                "12 am | 00:00",
                "22 Uhr | 22:00",
                "9:05 | 09:05",
                "9:05:07 | 09:05:07",
                "10時30分 | 10:30",
                "8h30 | 08:30",
                "9 o'clock | 09:00",
                "25th | ---25"
            })
    void readsDatesAndTimesInManyNotations(String text, String key) {
        Token found = Dates.at(text, 0);

        assertThat(found).isNotNull();
        assertThat(found.key()).isEqualTo(key);
        assertThat(found.raw()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"may we go", "march on", "13/14/2026", "99 pm", "3:1", "45. April", "25th floor", "32nd"})
    void readsNothingElseAsADate(String text) {
        assertThat(Dates.at(text, 0)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"à 13 h | 13:00", "dès 9 heures | 09:00", "a las 11 | 11:00", "a las 9 de la noche | 09:00"})
    void readsAnHourBehindTheWordThatSaysSo(String text, String key) {
        assertThat(Tokens.of(text)).extracting(Token::key).contains(key);
    }

    @Test
    void findsTheWholeDatesOfAText() {
        assertThat(Dates.days("Weekly, 24 Nov 2026, before 5 December")).containsExactly(LocalDate.of(2026, 11, 24));
        assertThat(Dates.days("31 February 2026")).isEmpty();
    }
}
