package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.conversation.provider.ChangeSetRequest;
import io.mimiq.platform.contracts.knowledge.SourceKind;
import io.mimiq.platform.reading.Syntax;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class PlacementTest {

    private static final LocalProvider PROVIDER = new LocalProvider(20_000);

    private final Topic topic = new Topic(PROVIDER);

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    @Test
    void nestsTheHeadingsOfASource() {
        topic.take("# Log\n\n## 2.1.0\n\n### Fixed\n\n- A\n\n## 2.0.0\n\n### Fixed\n\n- A\n");

        assertThat(topic.knowledge().sections())
                .extracting(section -> section.level() + " " + section.heading())
                .containsExactly("2 Log", "3 2.1.0", "4 Fixed", "3 2.0.0", "4 Fixed");
    }

    @Test
    void putsWhatIsDeeperThanAPageOnItsLowestLevelInOrder() {
        topic.take(
                "# 1\n\n## 2\n\n### 3\n\n#### 4\n\n##### 5\n\n###### 6\n\nDeep.\n\n###### 7\n\nDeeper.\n\n##### 8\n\nHigher.");

        assertThat(topic.knowledge().sections())
                .extracting(section -> section.level() + " " + section.heading())
                .containsExactly("2 1", "3 2", "4 3", "5 4", "6 5", "6 6", "6 7", "6 8");
    }

    @Test
    void putsSentencesBeforeTheFirstHeadingBeforeItsSection() {
        topic.take("The staging port is 80.\n\n## Production\n\nThe port is 81.");

        assertThat(topic.markdown())
                .isEqualTo("## Notes\n\nThe staging port is 80.\n\n## Production\n\nThe port is 81.\n\n");
    }

    @Test
    void putsPropertiesBeforeTheOnlyTitleUnderIt() {
        topic.take("---\nweight: 20\n---\n\n# Runbook\n\nStop the pump.");

        assertThat(topic.headings()).containsExactly("Runbook");
    }

    @Test
    void keepsTogetherWhatBelongsTogether() {
        topic.take("# A\n\n## One\n\nx y.\n\n# B\n\nz.");
        topic.take("# A\n\n## Two\n\nx y.");

        assertThat(topic.headings()).containsExactly("A", "One", "Two", "B");
    }

    @Test
    void putsADocumentWithoutAHeadingOfItsOwnUnderItsTitle() {
        topic.take(document("travel-handbook_2026.md", "# Trains\n\nBook early.\n\n# Hotels\n\nBook late."));
        topic.take(document("rules.md", "# Rules for all\n\nBe nice."));
        topic.take(document("list.txt", "Bring a pen."));

        assertThat(topic.knowledge().sections())
                .extracting(section -> section.level() + " " + section.heading())
                .containsExactly("2 Travel handbook 2026", "3 Trains", "3 Hotels", "2 Rules for all", "2 List");
    }

    @Test
    void cutsAHeadingThatIsTooLong() {
        topic.take("# " + "very ".repeat(100) + "long\n\nx y.");

        assertThat(topic.headings().get(0)).endsWith("…").hasSizeLessThan(300);
    }

    @Test
    void looksForTheSubjectOfALooseNoteOnce() {
        ChangeSetRequest request =
                new ChangeSetRequest("c", topic.knowledge(), topic.source("One thing. Another thing."));
        int[] asked = new int[1];
        Placement placement = new Placement(request, new Page(topic.knowledge()), () -> {
            asked[0]++;
            return Optional.empty();
        });

        Place first = placement.of(request.source().units().get(0));
        assertThat(placement.of(request.source().units().get(1))).isSameAs(first);
        assertThat(first.heading).isEqualTo(Titles.NOTES);
        assertThat(placement.isLoose(request.source().units().get(0))).isTrue();
        assertThat(asked[0]).isEqualTo(1);
    }

    private ChangeSetRequest.Source document(String title, String text) {
        return topic.source(
                SourceKind.DOCUMENT, title, text, Syntax.of(title.endsWith("md") ? "text/markdown" : "text/plain"));
    }
}
