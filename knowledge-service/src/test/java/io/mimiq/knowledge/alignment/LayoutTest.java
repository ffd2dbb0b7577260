package io.mimiq.knowledge.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.platform.reading.Reading;
import io.mimiq.platform.reading.Syntax;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutTest {

    @Test
    void tellsWhereParagraphsDivideAndItemsStandApart() {
        assertThat(changed("One. Two. Three.", "One. Two.\n\nThree.")).containsExactly("Three.");
        assertThat(changed("One.\n\nTwo.", "One. Two.")).containsExactly("Two.");
        assertThat(changed("- a\n- b", "- a\n\n- b")).containsExactly("b");
    }

    @Test
    void tellsOtherListsAndAnotherOrder() {
        assertThat(changed("- a\n- b", "1. a\n2. b")).containsExactly("a", "b");
        assertThat(changed("- a\n- b", "- a\n  - b")).containsExactly("b");
        assertThat(changed("- a\n- b", "- [ ] a\n- b")).containsExactly("a");
        assertThat(changed("- a\n- b\n- c", "- c\n- a\n- b")).containsExactly("a", "b");
    }

    /** That the next one stands otherwise follows from it. */
    @Test
    void tellsNothingOfWhatIsAddedChangedOrGone() {
        assertThat(changed("One. Two. Three.", "Two. Three.")).isEmpty();
        assertThat(changed("- a\n- b", "- a\n- new\n- b")).isEmpty();
        assertThat(changed("1. a\n2. b", "1. new\n2. a\n3. b")).isEmpty();
        assertThat(changed("- [ ] a\n- [ ] b", "- [x] a\n- [ ] b")).isEmpty();
        assertThat(changed("# A\n\nOne.\n\n# B\n\nTwo.", "# B\n\nTwo.\n\n# A\n\nOne."))
                .isEmpty();
    }

    private static List<String> changed(String before, String after) {
        Reading old = Reading.of(before, Syntax.MARKDOWN);
        Reading now = Reading.of(after, Syntax.MARKDOWN);
        return Layout.changed(old, now, Alignment.of(old, now)).stream()
                .map(number -> now.unit(number).text())
                .toList();
    }
}
