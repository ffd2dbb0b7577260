package io.mimiq.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mimiq.platform.crypto.ApplicationKey;
import io.mimiq.platform.crypto.ApplicationKeys;
import io.mimiq.platform.crypto.CryptoException;
import io.mimiq.platform.crypto.Secret;
import io.mimiq.platform.testing.Proves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfiguredKeysTest {
    private static final String MATERIAL = "ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8=";
    private static final Secret REAL = Secret.of("mimiq-key-v1:2026-02:" + MATERIAL);
    private static final Secret PREVIOUS = Secret.of("mimiq-key-v1:2026-01:" + MATERIAL);
    private static final Secret DEVELOPMENT = ApplicationKey.newDevelopmentKey("laptop");

    @TempDir
    Path folder;

    private static ApplicationKeys read(
            String profile, @Nullable Secret key, @Nullable Path file, List<Secret> previous) {
        KeyConfig config = new KeyConfig(Optional.ofNullable(key), Optional.ofNullable(file), Optional.of(previous));
        return new ConfiguredKeys(config, List.of(profile)).read();
    }

    @Test
    void takesARealKeyInProduction() {
        assertThat(read("prod", REAL, null, List.of()).current().id()).isEqualTo("2026-02");
    }

    @ParameterizedTest
    @ValueSource(strings = {"prod", "staging", "local", "dev"})
    @Proves("MQ-12")
    void doesNotStartWithoutAKey(String profile) {
        assertThatThrownBy(() -> read(profile, null, null, List.of()))
                .isInstanceOf(CryptoException.class)
                .hasMessageContaining("set MIMIQ_APPLICATION_KEY or MIMIQ_APPLICATION_KEY_FILE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"prod", "staging"})
    @Proves("MQ-12")
    void refusesADevelopmentKeyInProductionWithoutRepeatingIt(String profile) {
        assertThatThrownBy(() -> read(profile, DEVELOPMENT, null, List.of()))
                .isInstanceOf(CryptoException.class)
                .hasMessageContaining("\"laptop\" is a development key")
                .hasMessageNotContaining(material(DEVELOPMENT));
        assertThatThrownBy(() -> read(profile, REAL, null, List.of(DEVELOPMENT)))
                .isInstanceOf(CryptoException.class);
    }

    @Test
    void countsAsProductionWhenAnyProfileDoes() {
        KeyConfig config = new KeyConfig(Optional.of(DEVELOPMENT), Optional.empty(), Optional.empty());

        assertThatThrownBy(() -> new ConfiguredKeys(config, List.of("local", "prod")).read())
                .isInstanceOf(CryptoException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "dev", "test"})
    void takesADevelopmentKeyWherePeopleWork(String profile) {
        assertThat(read(profile, DEVELOPMENT, null, List.of()).current().isDevelopment())
                .isTrue();
    }

    @Test
    void makesAKeyForATestOnly() {
        assertThat(read("test", null, null, List.of()).current().isDevelopment())
                .isTrue();
    }

    @Test
    void readsTheKeyAndPreviousOnesFromAFile() throws IOException {
        Path file = folder.resolve("key");
        Files.writeString(file, REAL.reveal() + "\n\n" + PREVIOUS.reveal() + "\n");

        ApplicationKeys keys = read("prod", null, file, List.of());

        assertThat(keys.current().id()).isEqualTo("2026-02");
        assertThat(keys.hasPrevious()).isTrue();
    }

    @Test
    void takesPreviousKeysBesideTheCurrentOne() {
        assertThat(read("prod", REAL, null, List.of(PREVIOUS)).hasPrevious()).isTrue();
        assertThat(read("prod", REAL, null, List.of()).hasPrevious()).isFalse();
    }

    @Test
    void refusesAKeyAndAFileAtOnce() {
        assertThatThrownBy(() -> read("prod", REAL, folder.resolve("key"), List.of()))
                .isInstanceOf(CryptoException.class)
                .hasMessageContaining("not both");
    }

    @Test
    void saysWhichFileIsMissingOrEmpty() throws IOException {
        Path missing = folder.resolve("missing");
        Path empty = Files.createFile(folder.resolve("empty"));

        assertThatThrownBy(() -> read("prod", null, missing, List.of()))
                .isInstanceOf(CryptoException.class)
                .hasMessageContaining(missing.toString());
        assertThatThrownBy(() -> read("prod", null, empty, List.of()))
                .isInstanceOf(CryptoException.class)
                .hasMessageContaining("is empty");
    }

    private static String material(Secret key) {
        return key.reveal().substring(key.reveal().lastIndexOf(':') + 1);
    }
}
