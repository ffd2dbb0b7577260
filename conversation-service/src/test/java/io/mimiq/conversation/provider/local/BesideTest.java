package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.platform.contracts.knowledge.Reference;
import io.mimiq.platform.reading.Reading;
import io.mimiq.platform.reading.Syntax;
import io.mimiq.platform.reading.Unit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BesideTest {

    private static final List<Reference> HANDBOOK = List.of(
            reference("The daily allowance in Norway is 62 EUR."),
            reference("Receipts must be handed in within 30 days."),
            reference("Guests are allowed in the server room."));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The daily allowance in Norway is 65 EUR. | The daily allowance in Norway is 62 EUR.",
                "Receipts must be handed in within 14 days. | Receipts must be handed in within 30 days.",
                "Guests are not allowed in the server room. | Guests are allowed in the server room."
            })
    void findsTheSameSentenceWithAnotherValue(String said, String handbook) {
        assertThat(otherwise(said, 1).map(Reference::text)).contains(handbook);
    }

    @ParameterizedTest
    @CsvSource({
        "The daily allowance in Norway is 62 EUR.",
        "The daily allowance in Sweden is 65 EUR.",
        "Receipts are kept."
    })
    void isSilentAboutWhatAgreesOrIsAboutSomethingElse(String said) {
        assertThat(otherwise(said, 1)).isEmpty();
    }

    @Test
    void leavesALongNoteAlone() {
        assertThat(otherwise("Receipts must be handed in within 14 days.", 51)).isEmpty();
    }

    private static Optional<Reference> otherwise(String said, int units) {
        Unit unit = Reading.of(said, Syntax.NOTE).unit(1);
        return new Beside(HANDBOOK, units).otherwise(unit, Page.claim(unit, unit.text()));
    }

    private static Reference reference(String text) {
        return new Reference("handbook", 1, "Handbook", 0, text.length(), text, List.of());
    }
}
