package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class AboutTest {

    private static final LocalProvider PROVIDER = new LocalProvider(20_000);

    private final Topic topic = new Topic(PROVIDER);

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    @Test
    void findsTheSectionThatANoteNames() {
        topic.take(
                "# Billing service\n\nIt runs in Frankfurt.\n\n# Sync, 24 November 2026\n\n## Decisions\n\n- We stay.");
        Page page = new Page(topic.knowledge());

        assertThat(About.section(page, "The billing service moves to Paris."))
                .hasValueSatisfying(place -> assertThat(place.heading).isEqualTo("Billing service"));
        assertThat(About.section(page, "Our decisions are binding.")).isEmpty();
        assertThat(About.section(page, "Lunch is at noon.")).isEmpty();
        assertThat(About.section(page, "")).isEmpty();
    }
}
