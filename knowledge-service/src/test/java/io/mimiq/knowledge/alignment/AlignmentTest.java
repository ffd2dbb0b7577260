package io.mimiq.knowledge.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.platform.reading.Reading;
import io.mimiq.platform.reading.Syntax;
import io.mimiq.platform.reading.Unit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlignmentTest {

    @Test
    void findsWhatIsTheSameChangedAndNew() {
        Map<String, String> found = found(
                "# Rules\n\nDeploy on Tuesdays.\n\nWe need one approval for it.\n\nAsk Ada.",
                "# Rules\n\nDeploy on Tuesdays.\n\nWe need two approvals for it.\n\nNever on holidays.");

        assertThat(found)
                .containsEntry("Rules", "SAME Rules")
                .containsEntry("Deploy on Tuesdays.", "SAME Deploy on Tuesdays.")
                .containsEntry("We need two approvals for it.", "CHANGED We need one approval for it.")
                .doesNotContainKey("Never on holidays.");
    }

    @Test
    void findsWhatOneWordChangesInAnyScript() {
        Map<String, String> found = found(
                "Backups run daily.\n\nバックアップは毎日実行されます。", "Backups run twice daily.\n\nバックアップは毎週実行されます。\n\n窓口は三階です。");

        assertThat(found)
                .containsEntry("Backups run twice daily.", "CHANGED Backups run daily.")
                .containsEntry("バックアップは毎週実行されます。", "CHANGED バックアップは毎日実行されます。")
                .doesNotContainKey("窓口は三階です。");
    }

    @Test
    void knowsASectionByWhatStandsUnderIt() {
        Map<String, String> found = found(
                "# Handbook 2025\n\n## Pay\n\nOn the last day.\n\n## Rest\n\nThirty days.",
                "# The new employee manual\n\n## Rest\n\nThirty days.\n\n## Pay\n\nOn the last day.");

        assertThat(found)
                .containsEntry("The new employee manual", "CHANGED Handbook 2025")
                .containsEntry("Rest", "SAME Rest")
                .containsEntry("Thirty days.", "SAME Thirty days.")
                .containsEntry("On the last day.", "SAME On the last day.");
    }

    @Test
    void takesTheSameWordsUnderAnotherHeadingForOthers() {
        Map<String, String> found = found(
                "# A\n\n## Monday\n\nClosed.\n\n## Friday\n\nOpen.",
                "# A\n\n## Monday\n\nOpen.\n\n## Friday\n\nClosed.");

        assertThat(found).doesNotContainKeys("Open.", "Closed.");
    }

    @Test
    void knowsARowByItsFirstCellAndATaskThatIsDone() {
        Map<String, String> found = found(
                "| Name | Until |\n|---|---|\n| 17 | 2029 |\n| 21 | 2031 |\n\n- [ ] Call Ada.",
                "| Name | Until |\n|---|---|\n| 17 | May 2030, extended |\n| 21 | 2031 |\n\n- [x] Call Ada.");

        assertThat(found)
                .containsEntry("17 | May 2030, extended", "CHANGED 17 | 2029")
                .containsEntry("21 | 2031", "SAME 21 | 2031")
                .containsEntry("Call Ada.", "MARKED Call Ada.");
    }

    @Test
    void findsTheSameInAnotherOrderDepthOrKindOfList() {
        Map<String, String> found = found(
                "# A\n\n- Bread is sold.\n- Milk is sold.\n- Cheese is sold.\n  - Brie\n\nThat is all.",
                "# A\n\n1. Cheese is sold.\n2. Bread is sold.\n   1. Milk is sold.\n3. Brie\n\n- [ ] That is all.");

        assertThat(found)
                .containsEntry("Cheese is sold.", "SAME Cheese is sold.")
                .containsEntry("Bread is sold.", "SAME Bread is sold.")
                .containsEntry("Milk is sold.", "SAME Milk is sold.")
                .containsEntry("Brie", "SAME Brie")
                .containsEntry("That is all.", "SAME That is all.");
    }

    /** What each unit was before, by its text. */
    private static Map<String, String> found(String before, String after) {
        Reading old = Reading.of(before, Syntax.MARKDOWN);
        Reading now = Reading.of(after, Syntax.MARKDOWN);
        Map<Integer, Match> matches = Alignment.of(old, now);
        Map<String, String> found = new LinkedHashMap<>();
        for (Unit unit : now.units()) {
            Match match = matches.get(unit.number());
            if (match != null) {
                found.put(
                        unit.text(),
                        match.kind() + " " + old.unit(match.number()).text());
            }
        }
        return found;
    }
}
