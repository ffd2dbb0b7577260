package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.conversation.provider.AnswerRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ListingTest {

    private static final LocalProvider PROVIDER = new LocalProvider(20_000);

    private final Topic topic = new Topic(PROVIDER);

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    @Test
    void writesItemsAsTheyStand() {
        assertThat(
                        listed(
                                "# Rollback\n\n1. Stop the application\n2. Restore MySQL backup:\n   ```bash\n   mysql -u root\n   ```\n   - Check it\n3. Revert"))
                .isEqualTo("""

                        1. Stop the application
                        2. Restore MySQL backup:
                           ```bash
                           mysql -u root
                           ```
                           - Check it
                        3. Revert""");
    }

    @Test
    void namesTheLabelsAboveItems() {
        assertThat(listed("# Participants\n\nEncadrants :\n* J. COUSTY\n\nÉquipe :\n* Clément\n* Amaury"))
                .isEqualTo("\n\nEncadrants:\n- J. COUSTY\n\nÉquipe:\n- Clément\n- Amaury");
    }

    @Test
    void leavesProseInItsParagraphs() {
        assertThat(listed("# Frist\n\nDie Frist endet bald. Sie ist fest.\n\n2026. war lang."))
                .isEqualTo("\n\nDie Frist endet bald. Sie ist fest.\n\n2026\\. war lang.");
    }

    @Test
    void listsRowsWithTheirColumns() {
        assertThat(listed("# Preise\n\n| Plan | Preis |\n|---|---|\n| **Pro** | 20 € |\n| Team | 50 € |"))
                .isEqualTo("\n- Plan: Pro, Preis: 20 €\n- Plan: Team, Preis: 50 €");
    }

    private String listed(String note) {
        topic.take(note);
        List<Passage> passages = new Library(
                        new AnswerRequest(topic.knowledge(), List.of(), List.of(), List.of(), "?", Topic.TODAY))
                .passages;
        return Listing.of(passages, "").stream()
                .map(line -> line.lead() + line.text())
                .collect(Collectors.joining());
    }
}
