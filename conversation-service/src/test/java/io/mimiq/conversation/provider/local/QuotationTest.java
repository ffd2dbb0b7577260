package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "He said \"I leave tomorrow\" to us. | true",
                "He said “I leave tomorrow” to us. | true",
                "Sie sagte: „Bis tomorrow“, und ging. | true",
                "Il a dit « tomorrow » hier. | true",
                "The \"blue\" room opens tomorrow, the \"red\" one today. | false",
                "A 5\" screen comes tomorrow. | false",
                "The “blue” room opens tomorrow. | false"
            })
    void tellsWhatStandsBetweenMarks(String text, boolean holds) {
        assertThat(new Quotation(text).holds(text.indexOf("tomorrow"))).isEqualTo(holds);
    }
}
