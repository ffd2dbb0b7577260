package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Some users pay 3 €.",
                "For example, a user pays 3 €.",
                "The gate is open now",
                "INFO Server ready in 30 ms",
                "12:03 started with 30 threads",
                "Zum Beispiel zahlt ein Nutzer 3 €.",
                "Ein Teil der Nutzer zahlt 3 €.",
                "Aujourd'hui il fait 20 degrés.",
                "Algunos usuarios pagan 3 €.",
                "今日は20度です。"
            })
    void knowsWhatIsTrueOnceOrOfSome(String text) {
        assertThat(Passing.is(Tokens.of(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We sold 30 tickets.",
                "The build took 5 minutes.",
                "A customer ordered 3 chairs.",
                "Photos taken at 9:00",
                "Es kamen 30 Gäste.",
                "Wir haben 30 Karten gekauft.",
                "La réunion a duré 2 heures.",
                "La reunión duró 2 horas.",
                "会議は2時間でした"
            })
    void knowsWhatHasHappened(String text) {
        assertThat(Passing.isPast(Tokens.of(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Backups are kept for 30 days.",
                "The oven is heated to 220 °C.",
                "Refunds must be approved within 5 days.",
                "The limited edition costs $30.",
                "Users need 3 keys.",
                "Die Frist endet am 29. Juli 2026.",
                "L'accès est autorisé à 9 heures.",
                "The most is $2,400 a year."
            })
    void leavesRulesAlone(String text) {
        assertThat(Passing.isPast(Tokens.of(text)) || Passing.is(Tokens.of(text)) || Passing.isReading(Tokens.of(text)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CPU is at 30 %.", "The queue has 30 messages.", "Die Auslastung ist 30 %."})
    void knowsReadings(String text) {
        assertThat(Passing.isReading(Tokens.of(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"We have 3 servers.", "There are 3 servers.", "Der Verein hat 120 Mitglieder."})
    void knowsCountsOfWhatThereIs(String text) {
        assertThat(counts(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It must have 3 members.",
                "The code is 4411.",
                "Every employee has 28 days off.",
                "The disk has 500 GB."
            })
    void takesNoRuleOrSizeForACount(String text) {
        assertThat(counts(text)).isFalse();
    }

    private static boolean counts(String text) {
        List<Token> tokens = Tokens.of(text);
        return IntStream.range(0, tokens.size()).anyMatch(i -> Passing.isCount(tokens, i));
    }
}
