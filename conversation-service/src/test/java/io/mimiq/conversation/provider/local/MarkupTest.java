package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkupTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "**Clara Neumann** wird gewählt | Clara Neumann wird gewählt",
                "[MIT License](http://www.opensource.org/licenses/mit-license.php) | MIT License",
                "[a (b)](https://en.wikipedia.org/wiki/A_(b)) and [c](d) | a (b) and c",
                "![Beef Goulash](/pix/beef-goulash.webp) | Beef Goulash",
                "Set to `a_b*c` or *b* | Set to `a_b*c` or b",
                "**Note: this is cut | Note: this is cut",
                "snake_case and 2 * 3 * 4 | snake_case and 2 * 3 * 4",
                "_so_ ~~old~~ new | so old new",
                "open `code | open code",
                "1\\. no item \\*as is\\* | 1\\. no item \\*as is\\*",
                "[1.1.0] - 2019-02-15 | [1.1.0] - 2019-02-15",
                "Erlaubte [Origins](x | Erlaubte [Origins](x"
            })
    void takesTheMarksOut(String text, String tidy) {
        assertThat(Markup.tidy(text)).isEqualTo(tidy);
    }

    @ParameterizedTest
    @CsvSource({
        "1. Minutes, 1\\. Minutes",
        "2) b, 2\\) b",
        "# a, \\# a",
        "- a, \\- a",
        "2026 was, 2026 was",
        "a. b, a. b"
    })
    void keepsALineFromBecomingSomethingElse(String line, String escaped) {
        assertThat(Markup.escaped(line)).isEqualTo(escaped);
    }

    @Test
    void takesTimeInProportionToTheText() {
        String text = "[a](".repeat(50_000) + "`".repeat(9) + "` `` ".repeat(50_000) + "*[".repeat(50_000);

        String tidy = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Markup.tidy(text));

        assertThat(tidy).hasSizeLessThanOrEqualTo(text.length());
    }
}
