package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysTest {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The audit is tomorrow. | The audit is tomorrow (25 November 2026).",
                "Tomorrow we move. | Tomorrow (25 November 2026) we move.",
                "It was yesterday. | It was yesterday (23 November 2026).",
                "It is the day after tomorrow. | It is the day after tomorrow (26 November 2026).",
                "We meet next Monday. | We meet next Monday (30 November 2026).",
                "Die Prüfung ist morgen. | Die Prüfung ist morgen (25. November 2026).",
                "Heute ist Schluss. | Heute (24. November 2026) ist Schluss.",
                "Am nächsten Montag beginnt es. | Am nächsten Montag (30. November 2026) beginnt es.",
                "L'audit est demain. | L'audit est demain (25 novembre 2026).",
                "Aujourd'hui tout va bien. | Aujourd'hui (24 novembre 2026) tout va bien.",
                "La auditoría es mañana. | La auditoría es mañana (25 de noviembre de 2026)."
            })
    void writesTheDayBehindTheWord(String text, String shown) {
        assertThat(Days.shown(text, TUESDAY)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Today: the door is open.",
                "Run `date --date=yesterday` first.",
                "Run `see today now` first.",
                "See https://example.org/?q=yesterday for it.",
                "Open today.txt and C:\\\\today\\\\x and today_x.",
                "USA Today wrote it.",
                "Tomorrow Never Dies is on.",
                "The field is called |today|.",
                "The audit is tomorrow, 25 November.",
                "The audit is tomorrow (25 November).",
                "Am Morgen ist es kalt.",
                "Guten Morgen!",
                "Por la mañana hace frío.",
                "Read today's paper.",
                "We meet next Friday.",
                "We meet next birthday."
            })
    void leavesOtherWordsAlone(String text) {
        assertThat(Days.shown(text, TUESDAY)).isEqualTo(text);
    }
}
