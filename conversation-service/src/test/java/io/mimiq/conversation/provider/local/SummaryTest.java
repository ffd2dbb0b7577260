package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SummaryTest {

    private static final LocalProvider PROVIDER = new LocalProvider(20_000);

    private final Topic topic = new Topic(PROVIDER);

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    @Test
    void namesWhatWasAdded() {
        assertThat(topic.take("# Retro, 3 May 2026\n\n## Decisions\n\n- We stay.\n\n## Went well\n\n- Tests\n- Lunch")
                        .summary())
                .isEqualTo("Added the meeting of 3 May with one decision and 2 under “Went well”.");
        assertThat(topic.take("Lunch is at noon. It is free.").summary())
                .isEqualTo("Added “Notes” with two statements.");
        assertThat(topic.take("Dinner is late.").changelog()).isEqualTo("Added one statement to “Notes”");
        assertThat(topic.take("# A\n\nx y.\n\n# B\n\nx y.\n\n# C\n\nx y.\n\n# D\n\nx y.\n\n# E\n\nx y.")
                        .changelog())
                .isEqualTo(
                        "Added “A” with one statement, “B” with one statement, “C” with one statement and 2 more sections");
    }

    @Test
    void saysWhatWasKnownOnlyWhenAllOfItWas() {
        topic.take("# A\n\nOne thing. Two things.");

        assertThat(topic.propose("# A\n\nOne thing.").summary()).isEqualTo("This was known already.");
        assertThat(topic.propose("# A\n\nOne thing. Two things.").summary())
                .isEqualTo("All of this was known already.");
        assertThat(topic.propose("# A\n\nOne thing.").changelog()).isEqualTo("Nothing new");
        assertThat(topic.propose("# A\n\nOne thing. Three more.").summary())
                .isEqualTo("Added one statement to “A”. 2 of 3 kept, 1 known already.");
    }

    @Test
    void quotesWhatIsContestedBesideTheRest() {
        topic.take("# A\n\nThe fee is $3. It is paid in May.");

        assertThat(topic.propose("# A\n\nThe fee is $4. It is paid in June. It is paid by card.")
                        .summary())
                .isEqualTo("Added two statements to “A”. For your review: “The fee is $4” instead of “The fee is $3”. "
                        + "3 of 4 kept, 1 for your review."
                        + " “It is paid in June” is similar to “It is paid in May”.");
    }
}
