package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RolesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Who manages Alice? | Alice manages Bob. | true",
                "Who manages Bob? | Alice manages Bob. | false",
                "Who manages Bob? | Bob is managed by Alice. | false",
                "Who is Mary's manager? | John's manager is Mary. | true",
                "Who is John's manager? | Mary is the manager of John. | false",
                "Wer ist die Chefin von Anna? | Anna ist die Chefin von Ben. | true",
                "Who beat Team Red? | Team Red beat Team Blue. | true",
                "Is room 12 free? | Room 14 is free. | true",
                "Who handles orders under 500 €? | Kim handles orders over 500 €. | true",
                "Wem gehört der Keller? | Der Keller gehört Familie Groß. | false",
                "When must the days be used? | The days must be used by Friday. | false"
            })
    void tellsWhoDoesWhatToWhom(String question, String said, boolean isSwapped) {
        assertThat(new Roles(question).isSwappedIn(new Roles(said), true)).isEqualTo(isSwapped);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Wann wurde das Protokoll versendet? | Die Einladung wurde am 3. Mai versendet. | protokoll | true",
                "Wer verliest das Protokoll? | Der Leiter verliest die Tagesordnung. | protokoll | true",
                "Wer verliest die Tagesordnung? | Der Leiter verliest die Tagesordnung. | protokoll | false",
                "When does the library open? | The doors open at 9. | librar | true",
                "When does the library open? | Opens at 9. | librar | false",
                "When does the library open at Mill Lane? | The Mill Lane doors open. | librar | true",
                "When does the library open doors? | The doors open at 9. | librar | false"
            })
    void tellsWhatIsSaidOfSomethingElse(String question, String said, String above, boolean isOther) {
        assertThat(new Roles(question).isOfOther(new Roles(said), Set.of(above)))
                .isEqualTo(isOther);
    }
}
