package io.mimiq.platform.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrontMatterTest {
    @Test
    void readsEachFieldAsAUnit() {
        assertThat(Told.markdown(
                        "---\ntitle: Procès-verbal CA\ndate: 2025-07-17\ntags:\n  - pv\n  - ca\n---\n\n# Réunion\n"))
                .containsExactly(
                        "sentence: title: Procès-verbal CA",
                        "sentence: / date: 2025-07-17",
                        "sentence: / tags: - pv - ca",
                        "heading 1: Réunion");
        assertThat(Told.markdown("+++\ntitle = \"Pump\"\n+++\nRed.\n"))
                .containsExactly("sentence: title = \"Pump\"", "sentence: Red.");
    }

    @Test
    void takesNoTextBetweenRulesForFields() {
        assertThat(Told.markdown("---\nIt is red. It leaks.\n---\n")).doesNotContain("sentence: It is red. It leaks.");
        assertThat(Told.note("---\ntitle: Pump\n\nIt is red and has no end of fields.\n"))
                .contains("sentence: title: Pump", "sentence: It is red and has no end of fields.");
    }
}
