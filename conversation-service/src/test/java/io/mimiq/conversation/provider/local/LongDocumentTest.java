package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.conversation.provider.ChangeSetRequest;
import io.mimiq.conversation.provider.ProposedChangeSet;
import io.mimiq.platform.contracts.knowledge.Disposition.State;
import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.contracts.knowledge.SourceKind;
import io.mimiq.platform.reading.Reading;
import io.mimiq.platform.reading.Syntax;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class LongDocumentTest {

    private static final LocalProvider PROVIDER = new LocalProvider(100);
    private static final String TEXT =
            "# Handbook\n\n## 1 [Trains](https://example.org)\n\nTrains are booked by Kim a week before.\n\n## 2 Hotels\n\nHotels are booked by Ada on the day before.\n";

    private final Topic topic = new Topic(PROVIDER);

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    @Test
    void staysASourceWithItsOutlineOnThePage() {
        ProposedChangeSet proposed = topic.take(document(TEXT, 1));

        assertThat(topic.states(proposed)).containsOnly(State.REFERENCE);
        assertThat(topic.markdown()).isEqualTo("""
                ## Travel handbook

                Travel handbook, 24 November 2026

                - [Handbook](source:doc#1)
                  - [1 Trains](source:doc#2)
                  - [2 Hotels](source:doc#4)

                """);
        assertThat(Topic.said(topic.ask("Who books trains?"))).contains("Trains are booked by Kim a week before.");
    }

    @Test
    void isSearchedInAllItsParts() {
        topic.take(document(TEXT, 1));
        int sections = topic.headings().size();

        ProposedChangeSet second = topic.take(document(TEXT, 3));

        assertThat(second.operations()).isEmpty();
        assertThat(topic.states(second)).containsOnly(State.REFERENCE);
        assertThat(topic.headings()).hasSize(sections);
    }

    @Test
    void getsANewOutlineForANewText() {
        topic.take(document(TEXT, 1));

        assertThat(topic.propose(document(TEXT, 1)).operations()).isEmpty();
        assertThat(topic.propose(document(TEXT.replace("2 Hotels", "2 Flats"), 1))
                        .operations())
                .hasExactlyElementsOfTypes(Operation.UpsertSection.class, Operation.RemoveSection.class);
    }

    @Test
    void listsAllHeadingsUnlessTheyAreVeryMany() {
        assertThat(outlineOf(260).lines().filter(line -> line.startsWith("  - [Rule ")))
                .hasSize(260);

        String most = outlineOf(700);

        assertThat(most.lines().filter(line -> line.contains("[Rule "))).hasSizeLessThan(700);
        assertThat(most).endsWith("- [and 201 more](source:doc#1000)");
    }

    @Test
    void linksTheWholeDocumentIfItHasNoHeadings() {
        topic.take(document("Trains are booked by Kim a week before.\n\nHotels are booked by Ada.\n".repeat(3), 1));

        assertThat(topic.markdown())
                .contains(
                        "Travel handbook, 24 November 2026\n\n- [Trains are booked by Kim a week before.](source:doc#1)");
    }

    private String outlineOf(int rules) {
        StringBuilder text = new StringBuilder("# Rules\n\n");
        for (int i = 0; i < rules; i++) {
            text.append("## Rule ").append(i).append("\n\nBe nice.\n\n");
        }
        Operation.UpsertSection section = (Operation.UpsertSection)
                topic.propose(document(text.toString(), 1)).operations().get(0);
        return Objects.requireNonNull(section.body());
    }

    private static ChangeSetRequest.Source document(String text, int first) {
        Reading reading = Reading.of(text, Syntax.MARKDOWN);
        return new ChangeSetRequest.Source(
                "doc",
                SourceKind.DOCUMENT,
                "travel-handbook.md",
                Topic.TODAY,
                text,
                reading,
                first,
                reading.units().size());
    }
}
