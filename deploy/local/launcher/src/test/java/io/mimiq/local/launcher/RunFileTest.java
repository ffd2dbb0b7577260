package io.mimiq.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunFileTest {

    @Test
    void escapesWhatJsonWouldMistake() {
        assertThat(RunFile.text("C:\\a \"b\"\n")).isEqualTo("\"C:\\\\a \\\"b\\\"\\u000a\"");
    }
}
