package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.conversation.provider.local.Claim.Frame;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The office opens at 9:00. | the office  opens at 9 am",
                "Retention is 24 hours. | Retention is 1 day",
                "It closes at 22:00. | It closes at 10 pm.",
                "Due on 3 April 2026. | Due on 2026-04-03",
                "It costs 1,000 euros. | It costs €1000.",
                "**Note:** he said “yes” – twice. | Note: he said \"yes\" - twice.",
                "Die Straße ist gesperrt. | die Straße ist gesperrt",
                "NO PARKING HERE. | No parking here.",
                "It has 12,500 seats. | It has 12500 seats.",
                "It costs 12.500.000 €. | It costs 12500000 €.",
                "会議は１０時です。 | 会議は10時です"
            })
    void saysTheSameInAnotherNotation(String one, String other) {
        assertThat(Claim.of(one).same()).isEqualTo(Claim.of(other).same());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The red cable is live. | The blue cable is live.",
                "Guest access is allowed. | Guest access is not allowed.",
                "It is -5 degrees. | It is 5 degrees.",
                "It is > 5 degrees. | It is < 5 degrees.",
                "Only admins may read. | Admins may read.",
                "Version 2.10 is out. | Version 2.1 is out.",
                "It holds 10² m. | It holds 102 m.",
                "Use `-v` here. | Use `-V` here.",
                "Is it open? | It is open.",
                "See https://a.org/x | See https://a.org/y",
                "It holds 5 MB. | It holds 5 GB.",
                "It takes 5 mW. | It takes 5 MW.",
                "It helps us. | It helps US.",
                "The polish is here. | The Polish is here.",
                "They may march. | They may March.",
                "Wir sehen sie. | Wir sehen Sie.",
                "Use AbC1 here. | Use abc1 here.",
                "1.500 € | 1,500 €",
                "Il pèse 1,5 kg. | Il pèse 1.5 kg.",
                "Der Preis ist 1.500 Euro. | Der Preis ist 1500 Euro."
            })
    void saysNothingElseTheSame(String one, String other) {
        assertThat(Claim.of(one).same()).isNotEqualTo(Claim.of(other).same());
    }

    @Test
    void contradictsOnlyWithAnotherValueInTheSameGap() {
        assertThat(new Frame("costs " + Token.MONEY, "usd 1").contradicts(new Frame("costs " + Token.MONEY, "usd 2")))
                .isTrue();
        assertThat(new Frame("costs " + Token.MONEY, "usd 1").contradicts(new Frame("costs " + Token.MONEY, "usd 1")))
                .isFalse();
        assertThat(new Frame(Frame.SIGNS + " x", "++-").contradicts(new Frame(Frame.SIGNS + " x", "+--")))
                .isTrue();
        assertThat(new Frame(Frame.SIGNS + " x", "++").contradicts(new Frame(Frame.SIGNS + " x", "--")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1.500 €, 1500 €", "1.500 €, '1,500 €'", "'1,5 kg', 1.5 kg", "'1,5', 1.5", "1.500 kg, '1,500 kg'"})
    void contradictsNoNumberThatMayBeTheSame(String one, String other) {
        List<Frame> frames = Claim.of("Der Preis von Brot ist " + one).frames();

        assertThat(Claim.of("Der Preis von Brot ist " + other).frames())
                .noneMatch(frame ->
                        frames.stream().anyMatch(each -> each.gap().equals(frame.gap()) && each.contradicts(frame)));
    }

    @ParameterizedTest
    @CsvSource({
        "--04-03, 2026-04-03, false",
        "2026-04, 2026-04-03, false",
        "2026-04-03, 2026-04-04, true",
        "--04-03, --04-04, true"
    })
    void leavesAVaguerDateAlone(String one, String other, boolean contradicts) {
        String gap = "ends on " + Token.DATE;

        assertThat(new Frame(gap, one).contradicts(new Frame(gap, other))).isEqualTo(contradicts);
        assertThat(new Frame(gap, other).contradicts(new Frame(gap, one))).isEqualTo(contradicts);
    }

    @Test
    void showsNoContent() {
        assertThat(Claim.of("The code is 4711.").toString()).doesNotContain("4711");
        assertThat(Claim.of("The door code is 4711.").frames().toString()).doesNotContain("4711");
    }
}
