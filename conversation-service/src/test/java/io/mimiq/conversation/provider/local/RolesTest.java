package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

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
}
