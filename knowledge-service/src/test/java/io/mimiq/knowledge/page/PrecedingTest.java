package io.mimiq.knowledge.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.knowledge.Texts;
import io.mimiq.platform.reading.Form;
import io.mimiq.platform.reading.Form.Block;
import io.mimiq.platform.reading.Form.Container;
import io.mimiq.platform.reading.Form.Joint;
import io.mimiq.platform.reading.Reading;
import io.mimiq.platform.reading.Syntax;
import io.mimiq.platform.reading.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PrecedingTest {

    @Test
    void aSentenceOfItsParagraph() {
        assertThat(before("Run the tests. Then tag.", "s1", "Build it first.", sentence(Joint.SAME_LINE)))
                .isEqualTo("Build it first. Run the tests. Then tag.");
        assertThat(before("Run the tests. Then tag.", "s2", "- Not an item.", sentence(Joint.SAME_LINE)))
                .isEqualTo("Run the tests. \\- Not an item. Then tag.");
    }

    @Test
    void aParagraphOfItsOwn() {
        assertThat(before("Run the tests.\n\nThen tag.", "s2", "Build it first.", sentence(Joint.APART)))
                .isEqualTo("Run the tests.\n\nBuild it first.\n\nThen tag.");
    }

    @Test
    void aLineOfItsParagraph() {
        assertThat(before("Street 1  \nHamburg", "s1", "Dana Weber", sentence(Joint.NEXT_LINE)))
                .isEqualTo("Dana Weber  \nStreet 1  \nHamburg");
    }

    @Test
    void anItemOfItsList() {
        Form item = new Form(Block.TEXT, List.of(Container.BULLET), 1, Joint.NEXT_LINE, List.of(), null);

        assertThat(before("Not doing:\n\n- b\n- c", "s2", "a", item)).isEqualTo("Not doing:\n\n- a\n- b\n- c");
        assertThat(before("Not doing:\n\n1. b\n2. c", "s2", "a", item)).isEqualTo("Not doing:\n\n- a\n\n1. b\n2. c");
    }

    @Test
    void aRowOfItsTable() {
        Form row = new Form(Block.ROW, List.of(), 0, Joint.NEXT_LINE, List.of("Host", "Disk"), null);

        assertThat(before("| Host | Disk |\n| --- | --- |\n| db-2 | 4 TB |", "s2", "db-1 | 2 TB", row))
                .isEqualTo("| Host | Disk |\n| --- | --- |\n| db-1 | 2 TB |\n| db-2 | 4 TB |");
    }

    @Test
    void theHeadThatStandsThereIsSaidFromNowOn() {
        Form row = new Form(Block.ROW, List.of(), 0, Joint.NEXT_LINE, List.of("Host", "Disk"), null);
        SectionWriter writer = new SectionWriter(Section.empty("s", "Heading", 2));
        writer.add("row", "db-2 | 4 TB", row, null);

        writer.addBefore("head", "Host | Disk", row, "row");

        assertThat(writer.section().body()).isEqualTo("| Host | Disk |\n| --- | --- |\n| db-2 | 4 TB |");
        assertThat(writer.section().statementIds()).containsExactly("head", "row");
    }

    @ParameterizedTest
    @MethodSource("io.mimiq.knowledge.Texts#names")
    void whateverComesLaterStaysAsItWas(String name) {
        List<Unit> units = Reading.of(Texts.read(name), Syntax.MARKDOWN).units().stream()
                .filter(unit -> unit.level() == 0)
                .toList();
        Section section = Written.from(Texts.read(name));
        for (Unit unit : units) {
            SectionWriter writer = new SectionWriter(section);

            writer.addBefore("new", "Mind the gap.", sentence(Joint.APART), "s" + unit.number());

            Section written = writer.section();
            List<String> order = written.statementIds();
            assertThat(order).hasSize(section.placements().size() + 1).contains("new");
            section.placements()
                    .forEach(place -> assertThat(written.textOf(
                                    written.placementOf(place.statementId()).orElseThrow()))
                            .isEqualTo(section.textOf(place)));
        }
    }

    private static Form sentence(Joint joint) {
        return new Form(Block.TEXT, List.of(), 0, joint, List.of(), null);
    }

    private static String before(String page, String statement, String text, Form form) {
        SectionWriter writer = new SectionWriter(Written.from(page));
        writer.addBefore("new", text, form, statement);
        Section section = writer.section();
        assertThat(section.textOf(section.placementOf("new").orElseThrow())).isEqualTo(text);
        return section.body();
    }
}
