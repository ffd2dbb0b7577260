package io.mimiq.platform.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlLinesTest {
    @Test
    void readsStatementsAsCode() {
        assertThat(
                        Told.note(
                                "Schema:\nCREATE TABLE users (\n  id int,\n  name text\n);\ninsert into users\nvalues (1, 'Dana');\nThat is it."))
                .containsExactly(
                        "label: Schema:",
                        "code: CREATE TABLE users (\n  id int,\n  name text\n);\ninsert into users\nvalues (1, 'Dana');",
                        "sentence: That is it.");
    }

    @Test
    void needsNoSemicolon() {
        assertThat(Told.note("Run this.\n\nSELECT name\n  FROM users\nORDER BY name"))
                .containsExactly("sentence: Run this.", "code: SELECT name\n  FROM users\nORDER BY name");
    }

    @Test
    void leavesSentencesThatBeginSoAlone() {
        assertThat(Told.note("Select a pump;\nthen start it.\nUpdate the firmware\nwhere needed."))
                .containsExactly(
                        "sentence: Select a pump;",
                        "sentence: / then start it.",
                        "sentence: / Update the firmware",
                        "sentence: / where needed.");
    }
}
