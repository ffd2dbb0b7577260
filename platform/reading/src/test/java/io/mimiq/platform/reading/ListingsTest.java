package io.mimiq.platform.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ListingsTest {
    @Test
    void readsWhatStandsBetweenBracketsAsCodeApartFromTheWordsAround() {
        assertThat(Told.note("The answer is\n{\n  \"a\": 1,\n  \"b\": {\n    \"c\": [1, 2]\n  }\n}\nIs that right?"))
                .containsExactly(
                        "sentence: The answer is",
                        "code: {\n  \"a\": 1,\n  \"b\": {\n    \"c\": [1, 2]\n  }\n}",
                        "sentence: Is that right?");
    }

    @Test
    void takesTheStatementsAroundAlong() {
        assertThat(
                        Told.plain(
                                "It broke after this change:\nconst x = 1;\nif (x) {\n  run(x);\n} else {\n  stop();\n}\nrun(2);\nWe saw it on Monday."))
                .containsExactly(
                        "label: It broke after this change:",
                        "code: const x = 1;\nif (x) {\n  run(x);\n} else {\n  stop();\n}\nrun(2);",
                        "sentence: We saw it on Monday.");
    }

    @Test
    void leavesBracketsInWordsAlone() {
        assertThat(Told.note("We asked two of them (\nDana and Tom) to come.\nThat was all."))
                .containsExactly(
                        "sentence: We asked two of them (",
                        "sentence: / Dana and Tom) to come.",
                        "sentence: / That was all.");
    }
}
