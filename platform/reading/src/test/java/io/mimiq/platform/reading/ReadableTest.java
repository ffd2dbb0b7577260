package io.mimiq.platform.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadableTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "**Timeout:** 30 s                       | Timeout: 30 s",
                "## 2.4. The glob files                  | 2.4. The glob files",
                "2\\. Unified system                     | 2. Unified system",
                "2. Finance                              | 2. Finance",
                "Files in &lt;MIME>/magic and \\*.diff   | Files in <MIME>/magic and *.diff",
                "See [the plan](https://example.org/p).  | See the plan.",
                "Run `mvn verify` twice                  | Run mvn verify twice",
            })
    void hasTheWordsWithoutTheMarks(String markdown, String words) {
        assertThat(Readable.of(markdown)).isEqualTo(words);
    }

    @Test
    void hasCodeAsItIs() {
        assertThat(Readable.of("```sql\nselect 1\n```")).isEqualTo("select 1");
    }

    @Test
    void takesWhateverIsNested() {
        assertThat(Readable.of("*a ".repeat(20_000) + "b" + "*".repeat(20_000)))
                .contains("a ")
                .contains("b");
        assertThat(Readable.of("> ".repeat(50_000) + "deep")).endsWith("deep");
    }
}
