package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.conversation.provider.ChangeSetRequest;
import io.mimiq.platform.contracts.knowledge.SourceKind;
import io.mimiq.platform.reading.Syntax;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlesTest {

    @ParameterizedTest
    @CsvSource({
        "travel-handbook_2026.pdf, Travel handbook 2026",
        "Notes, Notes",
        "my file.md, My file",
        ".md, .md",
        "a-b, a-b"
    })
    void makesAHeadingOfAFileName(String file, String title) {
        assertThat(Titles.readable(file))
                .isIn(title, title.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + title.substring(1));
    }

    @Test
    void asksForNoTitleWhereTheSourceHasOne() {
        Topic topic = new Topic(new LocalProvider(1));
        ChangeSetRequest.Source own = topic.source(SourceKind.DOCUMENT, "x.md", "# A\n\n## B\n\nc d.", Syntax.MARKDOWN);
        ChangeSetRequest.Source two = topic.source(SourceKind.DOCUMENT, "x.md", "# A\n\n# B\n\nc d.", Syntax.MARKDOWN);

        assertThat(Titles.of(own)).isEmpty();
        assertThat(Titles.of(two)).contains("X");
        assertThat(Titles.of(topic.source("a b."))).isEmpty();
    }

    @Test
    void comparesHeadingsWithoutTheirDates() {
        assertThat(Titles.pattern("Weekly sync, 24 Nov 2026"))
                .isEqualTo(Titles.pattern("Weekly sync, 1 December 2026"));
        assertThat(Titles.pattern("Release 2.1.0")).isNotEqualTo(Titles.pattern("Release notes"));
    }

    @Test
    void cutsAtTheEndOfAWord() {
        assertThat(Titles.cut("one two three", 100)).isEqualTo("one two three");
        assertThat(Titles.cut("one two three", 9)).isEqualTo("one two…");
        assertThat(Titles.cut("𝔸𝔸𝔸𝔸", 4)).isEqualTo("𝔸…");
        assertThat(Titles.quoted("It is open. ")).isEqualTo("“It is open”");
    }
}
