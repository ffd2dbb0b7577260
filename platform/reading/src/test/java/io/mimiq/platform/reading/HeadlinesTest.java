package io.mimiq.platform.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeadlinesTest {
    private static final String SPECIFICATION =
            "3.  Protocol Overview\n\n   The client opens a connection.\n\n3.1.  Greeting\n\n   The greeting is a line.\n\n4.  Security Considerations\n\n   None.\n";

    @Test
    void readsNumberedChaptersInNotesAsInDocuments() {
        assertThat(Told.note(SPECIFICATION))
                .containsExactly(
                        "heading 2: 3. Protocol Overview",
                        "sentence: The client opens a connection.",
                        "heading 3: 3.1. Greeting",
                        "sentence: The greeting is a line.",
                        "heading 2: 4. Security Considerations",
                        "sentence: None.")
                .isEqualTo(Told.plain(SPECIFICATION));
    }

    @Test
    void leavesNumberedStepsOfANoteItems() {
        assertThat(Told.note("1. Start the pump\n\n   Press the red button.\n\n2. Stop the pump\n\n   Press it again."))
                .startsWith("item: 1. Start the pump");
    }

    @Test
    void readsReleasesOfChangelogs() {
        assertThat(
                        Told.plain(
                                "pump (1.1-1) unstable; urgency=medium\n\n  * Bump standards version.\n\n -- Dana Lind <d@example.org>  Mon, 02 Nov 2026 10:00:00 +0100\n\npump (1.0-1) unstable; urgency=low\n\n  * Initial release.\n"))
                .startsWith("heading 2: pump (1.1-1) unstable; urgency=medium", "item: - Bump standards version.")
                .contains("heading 2: pump (1.0-1) unstable; urgency=low");
        assertThat(
                        Told.note(
                                "2026-11-02  Dana Lind  <d@example.org>\n\n\t* src/pump.c (start): Check the seal.\n\n2026-10-01  Tom Bauer  <t@example.org>\n\n\t* src/pump.c: New file.\n"))
                .containsExactly(
                        "heading 2: 2026-11-02 Dana Lind <d@example.org>",
                        "item: - src/pump.c (start): Check the seal.",
                        "heading 2: 2026-10-01 Tom Bauer <t@example.org>",
                        "item: - src/pump.c: New file.");
    }

    @Test
    void takesStarsBelowALineForARule() {
        assertThat(Told.note("Some text here\n***\nMore of it.\n\nThe end."))
                .containsExactly("sentence: Some text here", "sentence: More of it.", "sentence: The end.");
    }

    @Test
    void readsATitleOfOneLetter() {
        assertThat(Told.plain("T\n=\n\n.. automodule:: a.b\n    :members:"))
                .containsExactly("heading 1: T", "sentence: .. automodule:: a.b", "sentence: / :members:");
    }
}
