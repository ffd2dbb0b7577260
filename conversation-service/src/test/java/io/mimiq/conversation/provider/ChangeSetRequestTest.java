package io.mimiq.conversation.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.platform.contracts.knowledge.DocumentPlacement;
import io.mimiq.platform.contracts.knowledge.SourceKind;
import io.mimiq.platform.reading.Reading;
import io.mimiq.platform.reading.Syntax;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeSetRequestTest {

    private static final String TEXT = "The office is in Berlin.";

    @ParameterizedTest
    @CsvSource({
        "DOCUMENT, AUTO, 24, false",
        "DOCUMENT, AUTO, 23, true",
        "CONFLUENCE, AUTO, 23, true",
        "DOCUMENT, PAGE, 1, false",
        "DOCUMENT, SOURCE, 24, true",
        "MESSAGE, AUTO, 1, false",
    })
    void aDocumentStaysBesideThePageByItsLengthOrOnDemand(
            SourceKind kind, DocumentPlacement placement, int pageLength, boolean stays) {
        Reading reading = Reading.of(TEXT, Syntax.MARKDOWN);
        ChangeSetRequest.Source source =
                new ChangeSetRequest.Source("source", kind, null, LocalDate.EPOCH, TEXT, reading, 1, 1, placement);

        assertThat(source.staysBeside(pageLength)).isEqualTo(stays);
    }
}
