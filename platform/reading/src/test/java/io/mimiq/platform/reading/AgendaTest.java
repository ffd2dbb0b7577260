package io.mimiq.platform.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgendaTest {

    @Test
    void readsNumberedTitlesOfTopicsAsHeadings() {
        assertThat(
                        Told.note(
                                "Garden club, 3 May 2026\n\n1. Shed\nThe roof leaks. Tom asks for three offers.\n\n2. Open day\n- Saturday, 12 June\n- Ana brings cake\n\n3. Money\n\nThere are 300 euros left.\n"))
                .containsExactly(
                        "heading 1: Garden club, 3 May 2026",
                        "heading 2: 1. Shed",
                        "sentence: The roof leaks.",
                        "sentence: + Tom asks for three offers.",
                        "heading 2: 2. Open day",
                        "item: - Saturday, 12 June",
                        "item: / - Ana brings cake",
                        "heading 2: 3. Money",
                        "sentence: There are 300 euros left.");
    }

    @Test
    void readsThemBelowAHeadingOfTheirMeeting() {
        assertThat(
                        Told.note(
                                "## 3 May\n\n1. Haus\n\nDas Dach ist dicht.\n\n2. Fest\n\nEs ist am 12. Juni.\n\nPunkte:\n\n- Kuchen\n"))
                .containsExactly(
                        "heading 2: 3 May",
                        "heading 3: 1. Haus",
                        "sentence: Das Dach ist dicht.",
                        "heading 3: 2. Fest",
                        "sentence: Es ist am 12. Juni.",
                        "label: Punkte:",
                        "item: - Kuchen");
    }

    @Test
    void takesALastTopicThatNothingIsSaidOf() {
        assertThat(
                        Told.note(
                                "Minutes\n\n1. Shed\nThe roof leaks.\n\n2. Open day\n   - Saturday, 12 June\n\n3. Any other business\n"))
                .contains("heading 2: 1. Shed", "heading 2: 2. Open day", "heading 2: 3. Any other business");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1. Shed\n2. Open day\n3. Money",
                "1. Shed\n2. Open day\n\nThen we go home.",
                "1. Stop the pump.\n\nIt takes a minute.\n\n2. Start the pump.\n\nIt takes two.",
                "1. Stop the pump\n   It takes a minute.\n2. Start the pump\n   It takes two.",
                "1. Stop the pump\nand the valve.\n2. Start the pump\nand the valve.",
                "1. Install it\n```\nmake\n```\n2. Run it\n```\nrun\n```",
                "1. Shed\n   - roof\n   - door\n2. Garden\n   - gate",
                "3. Shed\nThe roof leaks.\n\n7. Open day\nIt is on Saturday."
            })
    void leavesRealListsAlone(String note) {
        assertThat(Told.note(note)).noneMatch(told -> told.startsWith("heading"));
    }
}
