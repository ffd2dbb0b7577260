package io.mimiq.platform.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TraceLinesTest {
    @Test
    void readsATraceAsCode() {
        assertThat(
                        Told.note(
                                "We saw this:\njava.lang.IllegalStateException: no\n    at io.app.Main.run(Main.java:12)\n    at io.app.Main.main(Main.java:3)\nCaused by: java.io.IOException: disk\n    ... 3 more\nPlease look."))
                .containsExactly(
                        "label: We saw this:",
                        "code: java.lang.IllegalStateException: no\n    at io.app.Main.run(Main.java:12)\n    at io.app.Main.main(Main.java:3)\nCaused by: java.io.IOException: disk\n    ... 3 more",
                        "sentence: Please look.");
    }

    @Test
    void readsATraceOfPython() {
        assertThat(
                        Told.note(
                                "It fails on start.\n\nTraceback (most recent call last):\n  File \"a.py\", line 3, in <module>\n    main()\nValueError: x\nPlease fix it."))
                .containsExactly(
                        "sentence: It fails on start.",
                        "code: Traceback (most recent call last):\n  File \"a.py\", line 3, in <module>\n    main()\nValueError: x",
                        "sentence: Please fix it.");
    }

    @Test
    void leavesAnErrorWithoutCallsAsWords() {
        assertThat(Told.note("Error: the pump is off.\nWe met at noon (again)."))
                .containsExactly("sentence: Error: the pump is off.", "sentence: / We met at noon (again).");
    }
}
