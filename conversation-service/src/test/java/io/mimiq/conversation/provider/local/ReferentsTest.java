package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferentsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The new office is in Berlin.               | It has four floors.           | The new office has four floors.
            Mei Tanaka was the incident commander.     | She wrote the report.         | Mei Tanaka wrote the report.
            The rollback was done by Yusuf Demir.      | He is in the platform team.   | Yusuf Demir is in the platform team.
            Interviews take place on Wednesdays.       | They are held in room Fjord.  | Interviews are held in room Fjord.
            The dough rests for four hours.            | Fold it every 45 minutes.     | Fold the dough every 45 minutes.
            The fridge is checked twice a day.         | Its alarm rings above 8 °C.   | The fridge's alarm rings above 8 °C.
            We moved the billing service to Dublin.    | This took two days.           | The billing service took two days.
            Our contractor is Bauwerk Süd.             | They charge 500 euros.        | Bauwerk Süd charge 500 euros.
            The billing service runs in Dublin.        | The service is written in Go. | The billing service is written in Go.
            """)
    void namesInFullWhatASentenceRefersTo(String before, String sentence, String full) {
        Referents referents = new Referents();
        referents.read(before);

        assertThat(referents.read(sentence).text()).isEqualTo(full);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The office is in Berlin.                          | It is important that the door is shut.
            The office is in Berlin.                          | Peel the carrots before cutting them.
            The old office is in Berlin. The new office is in Rome. | The office opens at 9:00.
            """)
    void leavesAloneWhatRefersToNothingOrToSeveral(String before, String sentence) {
        Referents referents = new Referents();
        for (String each : before.split("(?<=\\.) ")) {
            referents.read(each);
        }

        assertThat(referents.read(sentence).text()).isEqualTo(sentence);
    }

    @Test
    void explainsInBrackets() {
        Referents referents = new Referents();
        referents.read("The billing service runs in Dublin.");

        assertThat(referents.read("It is owned by Dana Whitfield.").explained())
                .isEqualTo("It [the billing service] is owned by Dana Whitfield.");
    }
}
