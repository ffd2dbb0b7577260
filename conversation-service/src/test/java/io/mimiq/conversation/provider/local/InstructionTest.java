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
            assertThat(told.kind()).isEqualTo(Instruction.Kind.RETRACT);
            assertThat(told.what(text)).isEqualTo(what);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Could you add that the pump is red? | the pump is red",
                "Kannst du bitte hinzufügen, dass die Pumpe rot ist? | die Pumpe rot ist",
                "Könnten Sie bitte notieren, dass die Pumpe rot ist? | die Pumpe rot ist",
                "Füge bitte hinzu, dass die Pumpe rot ist. | die Pumpe rot ist",
                "Peux-tu ajouter que la pompe est rouge ? | la pompe est rouge",
                "Pourriez-vous noter qu'elle est rouge ? | elle est rouge",
                "¿Puedes añadir que la bomba es roja? | la bomba es roja",
                "Por favor, anota que la bomba es roja. | la bomba es roja",
                "Puoi aggiungere che la pompa è rossa? | la pompa è rossa",
                "ポンプは赤いと追加してください。 | ポンプは赤い",
                "ポンプが赤いことを記録してもらえますか？ | ポンプが赤い"
            })
    void knowsWhatIsToBeAdded(String text, String what) {
        assertThat(Instruction.of(text)).hasValueSatisfying(told -> {
            assertThat(told.kind()).isEqualTo(Instruction.Kind.ADD);
            assertThat(told.what(text)).isEqualTo(what);
        });
        assertThat(Instruction.adds(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Delete the Owners section. | REMOVE_SECTION | Owners |",
                "Remove the section “Open questions”, please | REMOVE_SECTION | Open questions |",
                "Lösche bitte den Abschnitt Termine. | REMOVE_SECTION | Termine |",
                "Supprime le chapitre Dates | REMOVE_SECTION | Dates |",
                "Rename section Owners to People | RENAME_SECTION | Owners | People",
                "Please rename the Owners section to People. | RENAME_SECTION | Owners | People",
                "Benenne den Abschnitt Termine in Fristen um. | RENAME_SECTION | Termine | Fristen",
                "Change Dana to Tom | REPLACE | Dana | Tom",
                "Replace \"Dana Whitfield\" with \"Tom Becker\". | REPLACE | Dana Whitfield | Tom Becker",
                "Ersetze Dana durch Tom. | REPLACE | Dana | Tom"
            })
    void knowsWhatIsToBeChanged(String text, Instruction.Kind kind, String what, String with) {
        assertThat(Instruction.of(text)).hasValueSatisfying(told -> {
            assertThat(told.kind()).isEqualTo(kind);
            assertThat(told.what(text)).isEqualTo(what);
            assertThat(told.with()).isEqualTo(with);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Can you remember what the fee is?",
                "Kannst du sagen, dass es stimmt?",
                "Where is the section on pumps?",
                "メモを見てください。",
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
