package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.platform.reading.Reading;
import io.mimiq.platform.reading.Syntax;
import io.mimiq.platform.reading.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstructionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Forget that Dana owns billing. | Dana owns billing",
                "Please remove the sentence about Stripe. | Stripe",
                "Delete the line that says the office is in Berlin, please. | the office is in Berlin",
                "Could you delete the statement about version 2.1 from the page? | version 2.1",
                "Vergiss, dass Dana zuständig ist. | Dana zuständig ist",
                "Bitte entferne den Satz über Stripe. | Stripe",
                "Supprime la phrase sur Stripe. | Stripe",
                "Por favor borra la frase sobre Stripe. | Stripe"
            })
    void knowsWhatIsToBeTakenBack(String text, String what) {
        assertThat(Instruction.of(text)).hasValueSatisfying(told -> {
            assertThat(told.retracts()).isTrue();
            assertThat(told.what(text)).isEqualTo(what);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Remove the old filter before you install the new one.",
                "Delete the branch after the merge.",
                "Forget it. The office is in Berlin.",
                "The office is in Berlin.",
                "Add salt."
            })
    void takesOtherSentencesAsTheyAre(String text) {
        assertThat(Instruction.of(text)).isEmpty();
    }

    @Test
    void makesASentenceOfWhatIsToBeAdded() {
        String text = "Could you add that the pump is red?";
        Unit unit = Reading.of(text, Syntax.NOTE).unit(1);

        Unit added = Instruction.of(text).orElseThrow().of(unit, text);

        assertThat(added.text()).isEqualTo("The pump is red.");
        assertThat(text.substring(added.start(), added.end())).isEqualTo("the pump is red");
    }

    @Test
    void takesTimeInProportionToTheText() {
        assertThat(Instruction.of("forget that " + "a.b ".repeat(100))).isPresent();
        assertThat(Instruction.of("forget that " + "a.b ".repeat(100_000))).isEmpty();
        assertThat(Instruction.of("forget that " + "a. ".repeat(100_000))).isEmpty();
    }
}
