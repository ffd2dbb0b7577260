package io.mimiq.knowledge.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.knowledge.Texts;
import io.mimiq.platform.reading.Form;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PageWriterTest {

    @ParameterizedTest
    @MethodSource("io.mimiq.knowledge.Texts#names")
    void whatIsReadIsWrittenAsItWas(String name) {
        Section section = Written.from(Texts.read(name));

        Section written = ManuscriptReader.read(section).in(section);

        assertThat(written).isEqualTo(section);
    }

    @ParameterizedTest
    @MethodSource("io.mimiq.knowledge.Texts#names")
    void whatIsAddedAndRemovedAgainLeavesThePageAsItWas(String name) {
        KnowledgePage page = new KnowledgePage(List.of(Written.from(Texts.read(name)), Section.empty("t", "Other", 2)));
        PageWriter writer = new PageWriter(page);
        List<String> sections = List.of("s", "t");
        for (int i = 0; i < 20; i++) {
            writer.add(sections.get(i % 2), "new" + i, "New sentence " + i + ".", Form.PARAGRAPH, null);
        }
        List<Integer> order = new ArrayList<>(IntStream.range(0, 20).boxed().toList());
        Collections.shuffle(order, new Random(7));

        order.forEach(i -> writer.remove("new" + i));

        assertThat(writer.page()).isEqualTo(page);
    }

    @Test
    void aSectionComesBehindThoseUnderItsNeighbour() {
        PageWriter writer = new PageWriter(new KnowledgePage(
                List.of(Section.empty("a", "A", 2), Section.empty("b", "B", 3), Section.empty("c", "C", 2))));

        writer.insert(Section.empty("d", "D", 2), "a");
        writer.insert(Section.empty("e", "E", 3), "a");

        assertThat(writer.page().sections()).extracting(Section::id).containsExactly("a", "e", "b", "d", "c");
    }

    @Test
    void aSectionMovesWithThoseUnderIt() {
        PageWriter writer = new PageWriter(new KnowledgePage(
                List.of(Section.empty("a", "A", 2), Section.empty("b", "B", 3), Section.empty("c", "C", 2))));

        writer.move("a", "c");

        assertThat(writer.page().sections()).extracting(Section::id).containsExactly("c", "a", "b");
        assertThat(writer.hasSectionsUnder("a")).isTrue();
        assertThat(writer.isIn("b", "a")).isTrue();
    }

    @Test
    void theHeadOfATableWhoseLastColumnHasNoNameIsWrittenOnce() {
        Form head = new Form(Form.Block.ROW, List.of(), 0, Form.Joint.APART, List.of("A", "B", ""), null);
        Form row = new Form(Form.Block.ROW, List.of(), 0, Form.Joint.NEXT_LINE, List.of("A", "B", ""), null);
        SectionWriter writer = new SectionWriter(Section.empty("s", "Heading", 2));

        writer.add("head", "A | B |", head, null);
        writer.add("row", "1 | 2 | 3", row, null);

        assertThat(writer.section().body()).isEqualTo("| A | B | |\n| --- | --- | --- |\n| 1 | 2 | 3 |");
    }
}
