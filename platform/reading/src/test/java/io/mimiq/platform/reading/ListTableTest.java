package io.mimiq.platform.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ListTableTest {
    @Test
    void readsAListOfListsAsATable() {
        assertThat(
                        Told.plain(
                                "Ports\n=====\n\n.. list-table::\n   :header-rows: 1\n\n   * - Key\n     - Value\n   * - http\n       port\n     - 80\n\nAfter."))
                .containsExactly("heading 1: Ports", "label: Key | Value", "row: / http port | 80", "sentence: After.");
    }
}
