package io.mimiq.platform.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {
    private static final String MEETING = """
            Weekly sync – Billing platform, 24 Nov 2026
            Attendees: Dana, Priya, Tom

            Decisions
            - We move the billing service from us-central1 to europe-west3 in January.
            - Invoices are sent on the first working day of each month.

            Action items
            - [ ] Dana: write the migration runbook by 5 December
            - [x] Tom: add alert for failed payouts

            Open questions
            - Do we need a second approver for refunds above €500?
            - Who owns the dunning e-mails?
            """;

    @Test
    void readsLastWeeksMeetingNotesAsTheirWriterMeansThem() {
        assertThat(Told.note(MEETING))
                .containsExactly(
                        "heading 1: Weekly sync – Billing platform, 24 Nov 2026",
                        "sentence: Attendees: Dana, Priya, Tom",
                        "heading 2: Decisions",
                        "item: - We move the billing service from us-central1 to europe-west3 in January.",
                        "item: / - Invoices are sent on the first working day of each month.",
                        "heading 2: Action items",
                        "item: - [ ] Dana: write the migration runbook by 5 December",
                        "item: / - [x] Tom: add alert for failed payouts",
                        "heading 2: Open questions",
                        "item: - Do we need a second approver for refunds above €500?",
                        "item: / - Who owns the dunning e-mails?");
        assertThat(Told.paths(Reading.of(MEETING, Syntax.NOTE)))
                .contains(
                        "Weekly sync – Billing platform, 24 Nov 2026 › Open questions › Who owns the dunning e-mails?");
    }

    @Test
    void readsTheSameNotesWithoutEmptyLines() {
        assertThat(Told.note(MEETING.replace("\n\n", "\n"))).isEqualTo(Told.note(MEETING));
    }

    @Test
    void placesUnitsExactlyWhateverEndsTheLines() {
        String text = MEETING.replace("\n", "\r\n");

        assertThat(Told.note(text)).isEqualTo(Told.note(MEETING));
        assertThat(Told.spans(text, Syntax.NOTE))
                .contains("Decisions", "- [x] Tom: add alert for failed payouts", "- Who owns the dunning e-mails?");
        assertThat(Told.note(MEETING.replace('\n', '\r'))).isEqualTo(Told.note(MEETING));
    }

    @Test
    void keepsRepeatedStepsAndLikeSectionsApart() {
        assertThat(Told.note(
                        "1. Start the pump.\n2. Wait for two minutes.\n3. Stop the pump.\n4. Wait for two minutes."))
                .containsExactly(
                        "item: 1. Start the pump.",
                        "item: / 2. Wait for two minutes.",
                        "item: / 3. Stop the pump.",
                        "item: / 4. Wait for two minutes.");
        assertThat(Told.paths(Reading.of(
                        "## Checkout\n- Owner: Mara\n- Timeout: 30 s\n\n## Search\n- Owner: Mara\n- Timeout: 30 s\n",
                        Syntax.NOTE)))
                .containsExactly(
                        "Checkout › Owner: Mara",
                        "Checkout › Timeout: 30 s",
                        "Search › Owner: Mara",
                        "Search › Timeout: 30 s");
    }

    @Test
    void nestsDatedMeetingsAndReleases() {
        assertThat(Told.paths(Reading.of(
                        "# Minutes\n\n## 19 December\n### Agenda\n- Budget\n\n## 5 December\n### Agenda\n- Hiring\n",
                        Syntax.MARKDOWN)))
                .containsExactly("Minutes › 19 December › Agenda › Budget", "Minutes › 5 December › Agenda › Hiring");
        assertThat(Told.paths(Reading.of(
                        "Changelog\n\n2.1.0 - 2026-11-02\n\nFixed\n- A\n\nRemoved\n- B\n\n2.0.0 - 2026-10-01\n\nFixed\n- C\n",
                        Syntax.NOTE)))
                .containsExactly(
                        "Changelog › 2.1.0 - 2026-11-02 › Fixed › A",
                        "Changelog › 2.1.0 - 2026-11-02 › Removed › B",
                        "Changelog › 2.0.0 - 2026-10-01 › Fixed › C");
    }

    @Test
    void tellsWhatAListIsAbout() {
        assertThat(Told.parents(Reading.of(
                        "Not doing:\n- refunds\n- Production\n  - Dana: admin\n- Staging\n  - Dana: reader\n",
                        Syntax.NOTE)))
                .containsExactly(
                        " › Not doing:",
                        "Not doing: › refunds",
                        "Not doing: › Production",
                        "Not doing: › Production › Dana: admin",
                        "Not doing: › Staging",
                        "Not doing: › Staging › Dana: reader");
    }

    @Test
    void readsWithoutWhatNobodyReads() {
        String text = "\ufeffThe \u001b[31mred\u001b[0m pump\u007f is\u0000 on.\u200b";

        assertThat(Told.note(text)).containsExactly("sentence: The red pump is on.");
        assertThat(Told.spans(text, Syntax.NOTE)).containsExactly("The \u001b[31mred\u001b[0m pump\u007f is\u0000 on.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "**Note:** the backup is on leave.",
                "Today: the door is open.",
                "The audit is tomorrow.",
                "Approved.",
                "https://example.org/a_b_c?d=e",
                "Die Frist endet am 29. Juli 2026.",
                "Forget that Dana owns billing."
            })
    void readsOneSentenceAsOne(String sentence) {
        assertThat(Told.note(sentence)).containsExactly("sentence: " + sentence);
    }

    @Test
    void makesNoHeadingOfShortNotes() {
        assertThat(Told.note("Lunch order\n- pizza")).containsExactly("sentence: Lunch order", "item: - pizza");
        assertThat(Told.note("Milk\nEggs\nBread"))
                .containsExactly("sentence: Milk", "sentence: / Eggs", "sentence: / Bread");
        assertThat(Told.note("Dana owns billing\n\nTom owns payouts\n\nHe is on leave."))
                .containsExactly(
                        "sentence: Dana owns billing", "sentence: Tom owns payouts", "sentence: He is on leave.");
    }

    @Test
    void readsNothingAsNothing() {
        assertThat(List.of("", " \n\t\n ", "\u0000\u001b"))
                .allSatisfy(text -> assertThat(Told.note(text)).isEmpty());
    }
}
