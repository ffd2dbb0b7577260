package io.mimiq.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    private static final Path ROOT = Path.of("/checkout");

    @Test
    void startsOnTheUsualPortInTheCheckout() {
        Options options = Options.parse(ROOT, Map.of());

        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.home()).isEqualTo(Path.of("/checkout/.mimiq"));
        assertThat(options.fresh()).isFalse();
        assertThat(options.supervise()).isFalse();
        assertThat(options.mongodb()).isNull();
        assertThat(options.kafka()).isNull();
    }

    @Test
    void readsArgumentsAndEnvironment() {
        Options options = Options.parse(
                ROOT,
                Map.of("MIMIQ_PORT", "9080", "MIMIQ_HOME", "/data", "MIMIQ_START_SECONDS", "7"),
                "--fresh",
                "--supervise");

        assertThat(options.port()).isEqualTo(9080);
        assertThat(options.home()).isEqualTo(Path.of("/data"));
        assertThat(options.patience()).hasSeconds(7);
        assertThat(options.fresh()).isTrue();
        assertThat(options.supervise()).isTrue();
    }

    @Test
    void takesAnEmptyAddressForNone() {
        assertThat(Options.parse(ROOT, Map.of("MONGODB_URI", "")).mongodb()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "65536", "65530", "http", "80 80"})
    void refusesABasePortThatDoesNotWork(String port) {
        assertThatThrownBy(() -> Options.parse(ROOT, Map.of("MIMIQ_PORT", port)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("MIMIQ_PORT")
                .hasMessageContaining(port);
    }

    @Test
    void refusesAnOptionItDoesNotKnow() {
        assertThatThrownBy(() -> Options.parse(ROOT, Map.of(), "--frehs")).hasMessageContaining("--frehs");
    }

    @Test
    void refusesToEmptyServersOfSomebodyElse() {
        assertThatThrownBy(() -> Options.parse(ROOT, Map.of("MONGODB_URI", "mongodb://db"), "--fresh"))
                .hasMessageContaining("MONGODB_URI");
    }
}
