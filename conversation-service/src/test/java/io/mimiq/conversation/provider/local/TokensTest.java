package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It isn't over. | it isn't over",
                "Wait two minutes | wait 120 s",
                "See https://example.org/a?b=1. | see https://example.org/a?b=1",
                "Run `rm -Rf` now | run rm -Rf now",
                "Timeout is `30 s` | timeout is 30 s",
                "Issue #12 and PR-7 | issue #12 and PR-7",
                "会議は10時に | 会 議 は 10:00 に",
                "入室は禁止 | 入 室 は 禁止",
                "10-20 people | 10 - 20 people",
                "it is -5 °C | it is -5 °C",
                "Mondays | day 1",
                "The fee is ٢٠ or २५ | the fee is 20 or 25",
                "It is ٩٫٥٪ | it is 9.5 %",
                "open at 12 noon | open at 12:00",
                "one hour | 3600 s",
                "dos horas dos Alunos | 7200 s dos alunos",
                "毎日オンです | 毎日 オン で す",
                "オンライン会議 | オンライン 会 議"
            })
    void cutsATextIntoWhatIsCompared(String text, String keys) {
        assertThat(Titles.key(text)).isEqualTo(keys);
    }

    @Test
    void knowsTheKindsOfValues() {
        List<Token> tokens = Tokens.of("On 3 April at 10 pm v2.1.0 costs $5 for 3 people in us-east1");

        assertThat(tokens.stream().filter(Token::isValue).map(Token::slot))
                .containsExactly(Token.DATE, Token.TIME, Token.VERSION, Token.MONEY, Token.NUMBER, Token.CODE);
    }

    @Test
    void takesTimeInProportionToTheText() {
        assertThat(Tokens.of("1,".repeat(50_000))).isNotEmpty();
        assertThat(Tokens.of("a".repeat(1_000_000))).hasSize(1);
        assertThat(Tokens.of("1".repeat(1_000_000))).isNotEmpty();
        assertThat(Tokens.of("deadbeef01".repeat(100_000))).hasSize(1);
        assertThat(Tokens.of("x@".repeat(100_000))).isNotEmpty();
        assertThat(Tokens.of("")).isEmpty();
    }
}
