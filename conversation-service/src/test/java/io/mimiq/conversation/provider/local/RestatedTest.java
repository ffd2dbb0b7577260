package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestatedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Note: the office is now in Rome. | the office is in rome",
                "Actually, refunds take 7 days, not 5. | refunds take 604800 s",
                "Tom is no longer the owner. | tom is not the owner",
                "Tom n'est plus le chef. | tom n'est pas le chef",
                "Tom ya no es el jefe. | tom no es el jefe",
                "Temperature now 20 % | temperature now 20 %",
                "Cierra a las 13:00 | cierra a 13:00",
                "Cierra al mediodía | cierra a 12:00",
                "Chiude alle 18:00 | chiude a 18:00"
            })
    void leavesOutWhatTellsOnlyOfTheTimeBefore(String text, String bare) {
        assertThat(keys(Restated.bare(Tokens.of(text)))).isEqualTo(bare);
    }

    @Test
    void saysWhereSomethingIsThatHasMoved() {
        assertThat(moved("The server has moved to Rome.")).contains("the server is in rome");
        assertThat(moved("Der Server ist nach Rom umgezogen.")).contains("der server steht in rom");
        assertThat(moved("The server has moved to a much larger room in Rome.")).isEmpty();
        assertThat(moved("The server is in Rome.")).isEmpty();
    }

    private static List<String> moved(String text) {
        return Restated.moved(Tokens.of(text)).stream().map(RestatedTest::keys).toList();
    }

    private static String keys(List<Token> tokens) {
        return tokens.stream().map(Token::key).collect(Collectors.joining(" "));
    }
}
