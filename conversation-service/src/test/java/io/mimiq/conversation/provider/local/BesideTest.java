package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.platform.contracts.knowledge.Reference;
import io.mimiq.platform.contracts.knowledge.SourceKind;
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
        assertThat(otherwise(said).map(Reference::text)).contains(handbook);
    }

    @ParameterizedTest
    @CsvSource({
        "The daily allowance in Norway is 62 EUR.",
        "The daily allowance in Sweden is 65 EUR.",
        "Receipts are kept."
    })
    void isSilentAboutWhatAgreesOrIsAboutSomethingElse(String said) {
        assertThat(otherwise(said)).isEmpty();
    }

    @Test
    void readsDocumentsForAShortNoteOnly() {
        Topic topic = new Topic(new LocalProvider(20_000));
        String note = "Receipts must be handed in within 14 days.";

        assertThat(Beside.reads(topic.source(note))).isTrue();
        assertThat(Beside.reads(topic.source((note + " ").repeat(51)))).isFalse();
        assertThat(Beside.reads(topic.source(SourceKind.DOCUMENT, "Rules", note, Syntax.MARKDOWN)))
                .isFalse();
    }

    private static Optional<Reference> otherwise(String said) {
        Unit unit = Reading.of(said, Syntax.NOTE).unit(1);
        return new Beside(HANDBOOK).otherwise(unit, Page.claim(unit, unit.text()));
    }

    private static Reference reference(String text) {
        return new Reference("handbook", 1, "Handbook", 0, text.length(), text, List.of());
    }
}
