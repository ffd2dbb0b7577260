package io.mimiq.platform.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentsListTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Contents\\n1. Review\\n2. Charters\\n\\nReview\\nMoving.\\n\\nCharters\\nNone. | 4, 7",
                "- Milk\\n- Bread\\n- Tea\\n\\nBread\\n\\nMilk | ''",
                "- Review\\n- charters\\n- Any other business\\n- End\\n\\nReview\\nYes.\\n\\nCharters\\n\\nEnd | 5, 8, 10",
                "1. One\\n2. Two\\n\\nOne came.\\nTwo went. | ''"
            })
    void findsWhatComesAgainInOrder(String text, String titles) {
        String note = text.translateEscapes();

        String found = ContentsList.titles(note, Line.of(note), 1).stream()
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(", "));

        assertThat(found).isEqualTo(titles);
    }
}
