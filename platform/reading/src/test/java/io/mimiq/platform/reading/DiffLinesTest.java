package io.mimiq.platform.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DiffLinesTest {
    @Test
    void readsChangesOfFilesAsCode() {
        assertThat(
                        Told.note(
                                "The patch:\n\ndiff --git a/x.md b/x.md\nindex 1a2..2b3 100644\n--- a/x.md\n+++ b/x.md\n@@ -1,4 +1,4 @@\n # Head\n\n-- old item\n+- new item\n last\n\n- Thanks to Dana"))
                .containsExactly(
                        "label: The patch:",
                        "code: diff --git a/x.md b/x.md\nindex 1a2..2b3 100644\n--- a/x.md\n+++ b/x.md\n@@ -1,4 +1,4 @@\n # Head\n\n-- old item\n+- new item\n last",
                        "item: - Thanks to Dana");
    }

    @Test
    void leavesAListOfDashesOne() {
        assertThat(Told.note("Changes:\n- one\n+ two\n--- three"))
                .containsExactly("label: Changes:", "item: - one", "item: / - two", "sentence: --- three");
    }
}
