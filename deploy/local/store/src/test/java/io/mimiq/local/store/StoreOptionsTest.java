package io.mimiq.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreOptionsTest {

    @Test
    void readsTheCommandLine() {
        assertThat(StoreOptions.parse("--port", "0", "--data", "/x", "--host", "::1", "--keep"))
                .isEqualTo(new StoreOptions("::1", 0, Path.of("/x"), true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "--port 1", "--data /x", "--port x --data /x", "--port 65536 --data /x", "--port", "-x"})
    void refusesWhatItCannotUse(String line) {
        String[] arguments = line.isEmpty() ? new String[0] : line.split(" ");

        assertThatThrownBy(() -> StoreOptions.parse(arguments)).isInstanceOf(IllegalArgumentException.class);
    }
}
