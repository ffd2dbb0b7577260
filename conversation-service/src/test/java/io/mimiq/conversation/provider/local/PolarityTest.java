package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.conversation.provider.local.Claim.Frame;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolarityTest {

    @ParameterizedTest
    @CsvSource({
        "allowed, allow",
        "denied, -allow",
        "erlaubt, allow",
        "interdit, -allow",
        "prohibida, -allow",
        "禁止, -allow",
        "never, -ever",
        "toujours, ever",
        "on, enable",
        "aus, -enable",
        "table,"
    })
    void knowsWordsAndTheirOpposites(String word, String kind) {
        assertThat(Polarity.of(Tokens.of(word), 0)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Parking is allowed on the roof | Parking is not allowed on the roof",
                "Parking is allowed on the roof | Parking isn't allowed on the roof",
                "Parking is allowed on the roof | Parking is forbidden on the roof",
                "The lamp is on | The lamp is off",
                "The option is off by default | The option is on by default",
                "The app works on phones | The app does not work on phones",
                "The app works on phones | The app doesn't work on phones",
                "They accept cards | They do not accept cards",
                "We store passwords | We never store passwords",
                "We always store passwords | We never store passwords",
                "There is a lift | There is no lift",
                "There are lifts | There are no lifts",
                "Das Haus hat einen Aufzug | Das Haus hat keinen Aufzug",
                "Das Haus hat Aufzüge | Das Haus hat keine Aufzüge",
                "Hunde dürfen mit | Hunde dürfen nicht mit",
                "Le musée accepte les chèques | Le musée n'accepte pas les chèques",
                "Les vélos sont admis | Les vélos ne sont pas admis",
                "El museo abre los lunes | El museo no abre los lunes",
                "駐車場を使えます | 駐車場を使えません",
                "駐車場は無料です | 駐車場は無料ではありません",
                "予約は必要です | 予約は必要ありません",
                "カードは使える | カードは使えない",
                "Er is een lift | Er is geen lift",
                "Os cães podem entrar | Os cães não podem entrar",
                "Está permitido fumar | Está prohibido fumar",
                "The plan was approved | The plan was rejected",
                "The plan was approved | The plan was not approved"
            })
    void turnsASentenceIntoItsOpposite(String yes, String no) {
        assertThat(oppose(yes, no)).isTrue();
        assertThat(oppose(yes, yes)).isFalse();
        assertThat(oppose(no, no)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Parking is allowed on the roof | Parking is not forbidden on the roof",
                "The light on the roof is red | The light off the roof is red",
                "Parking is allowed on the roof | Parking is not allowed in the yard",
                "Read this note | Read this not",
                "Turn the lamp on | Turn the lamp off",
                "The open window is old | The closed window is old",
                "A plan was approved | A plan was rejected",
                "Plans were approved | Plans were rejected"
            })
    void seesNoOppositeInOtherWords(String one, String other) {
        assertThat(oppose(one, other)).isFalse();
    }

    private static boolean oppose(String one, String other) {
        List<Frame> frames = Frames.of(Tokens.of(other));
        return Frames.of(Tokens.of(one)).stream()
                .anyMatch(frame ->
                        frames.stream().anyMatch(each -> each.gap().equals(frame.gap()) && each.contradicts(frame)));
    }
}
