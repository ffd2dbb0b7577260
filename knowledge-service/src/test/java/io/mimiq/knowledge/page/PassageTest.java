package io.mimiq.knowledge.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.knowledge.Texts;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PassageTest {

    @ParameterizedTest
    @MethodSource("io.mimiq.knowledge.Texts#names")
    void thePassagesOfASectionSayWhatItsStatementsDo(String name) {
        Section section = Written.from(withoutHeadings(Texts.read(name)));

        List<Passage> passages = Passage.in(section.body());

        assertThat(words(passages.stream().map(passage -> passage.said(section.body()))))
                .isEqualTo(words(section.placements().stream().map(section::textOf)));
    }

    @Test
    void marksAreNoPartOfIt() {
        String body = "- [x] Call Dana\n\n| Host | Disk |\n| --- | --- |\n| db-1 | 2 TB |\n\n```sh\nls\n```";

        assertThat(Passage.in(body).stream().map(passage -> passage.written(body)))
                .containsExactly("Call Dana", "Host | Disk", "db-1 | 2 TB", "ls");
    }

    @Test
    void commentsAreNoStatements() {
        String body = "We charge 5 euros. <!-- ask Tom -->\n\n<!-- since May -->\n\nTom pays.";

        assertThat(Passage.in(body).stream().map(passage -> passage.written(body)))
                .containsExactly("We charge 5 euros.", "Tom pays.");
    }

    private static String words(Stream<String> texts) {
        return texts.collect(Collectors.joining(" "));
    }

    private static String withoutHeadings(String text) {
        return String.join(
                "\n", text.lines().filter(line -> !line.startsWith("#")).toList());
    }
}
