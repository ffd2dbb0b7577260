package io.mimiq.conversation.provider.anthropic;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.platform.contracts.knowledge.Knowledge;
import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.contracts.knowledge.Operation.UpsertSection;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceSectionsTest {

    private static final String SOURCE = "# Release\n\n## Fixed\n\nA bug.\n\n# Release\n\n## Fixed\n\nAnother bug.\n";
    private static final Knowledge PAGE = new Knowledge(
            1,
            "Topic",
            List.of(section("s1", "Release", 2), section("s2", "Added", 3), section("s3", "Office", 2)),
            List.of());

    private final List<Operation> operations = new ArrayList<>();
    private final SourceSections sections = new SourceSections(Sources.prompt(PAGE, SOURCE), operations);

    @Test
    void findsASectionByItsShortNameOrHeading() {
        assertThat(sections.named("section-3", 2)).isEqualTo("s3");
        assertThat(sections.named("office", 2)).isEqualTo("s3");
        assertThat(operations).isEmpty();
    }

    @Test
    void opensASectionForAHeadingUnderTheOneItStandsUnder() {
        String fixed = sections.named("unit-2", 2);

        assertThat(opened()).singleElement().satisfies(section -> {
            assertThat(section.sectionId()).isEqualTo(fixed);
            assertThat(section.heading()).isEqualTo("Fixed");
            assertThat(section.level()).isEqualTo(3);
            assertThat(section.after()).isEqualTo("s2");
        });
        assertThat(sections.knownOf(1)).isEqualTo("s1");
        assertThat(sections.knownOf(2)).isEqualTo(fixed);
    }

    @Test
    void opensAnotherSectionForAHeadingThatComesAgain() {
        String first = sections.ofHeading(2);
        String second = sections.ofHeading(5);

        assertThat(first).isNotEqualTo(second);
        assertThat(opened()).extracting(UpsertSection::heading).containsExactly("Fixed", "Release", "Fixed");
        assertThat(sections.ofHeading(5)).isEqualTo(second);
    }

    @Test
    void opensANewSectionAtTheEnd() {
        assertThat(sections.named("Rent", 4)).isNotNull();

        assertThat(opened()).singleElement().satisfies(section -> {
            assertThat(section.after()).isNull();
            assertThat(section.level()).isEqualTo(4);
        });
        assertThat(sections.named("rent", 2)).isEqualTo(opened().get(0).sectionId());
    }

    @Test
    void takesNoOtherNameForASection() {
        assertThat(sections.named("", 2)).isNull();
        assertThat(sections.named("unit-3", 2)).isNull();
        assertThat(sections.named("unit-99", 2)).isNull();
        assertThat(sections.named("x".repeat(Operation.MAX_HEADING + 1), 2)).isNull();
        assertThat(operations).isEmpty();
    }

    @Test
    void namesTheSectionOfASourceAfterIt() {
        String id = sections.ofSource();

        assertThat(opened()).singleElement().satisfies(section -> {
            assertThat(section.sectionId()).isEqualTo(id);
            assertThat(section.heading()).isEqualTo("Minutes");
        });
    }

    private List<UpsertSection> opened() {
        return operations.stream().map(UpsertSection.class::cast).toList();
    }

    private static Knowledge.Section section(String id, String heading, int level) {
        return new Knowledge.Section(id, heading, level, "", List.of(), List.of());
    }
}
