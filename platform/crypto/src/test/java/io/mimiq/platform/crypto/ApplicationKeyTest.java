package io.mimiq.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationKeyTest {
    private static final String MATERIAL = "ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8=";

    @Test
    void readsARealKey() {
        ApplicationKey key = ApplicationKey.parse(Secret.of(" mimiq-key-v1:2026-01:" + MATERIAL + "\n"));

        assertThat(key.id()).isEqualTo("2026-01");
        assertThat(key.isDevelopment()).isFalse();
    }

    @Test
    void recognisesADevelopmentKey() {
        ApplicationKey key = ApplicationKey.parse(ApplicationKey.newDevelopmentKey("laptop"));

        assertThat(key.isDevelopment()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                MATERIAL,
                "mimiq-key-v2:id:" + MATERIAL,
                "mimiq-key-v1::" + MATERIAL,
                "mimiq-key-v1:with space:" + MATERIAL,
                "mimiq-key-v1:id:" + MATERIAL + "AAAA",
                "mimiq-key-v1:id:ICEiIyQlJicoKSorLC0uLw==",
                "mimiq-key-v1:id:ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj9A",
                "mimiq-key-v1:id:!CEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8=",
                "MIMIQ-KEY-V1:id:" + MATERIAL
            })
    void refusesAnythingElseWithoutRepeatingIt(String text) {
        assertThatThrownBy(() -> ApplicationKey.parse(Secret.of(text)))
                .isInstanceOf(CryptoException.class)
                .hasMessageContaining("mimiq-key-v1:<key id>:<base64 of exactly 32 bytes>")
                .hasMessageNotContaining("ICEiIyQl")
                .hasNoCause();
    }

    @Test
    void refusesTwoKeysOfTheSameId() {
        ApplicationKey one = ApplicationKey.parse(ApplicationKey.newDevelopmentKey("same"));
        ApplicationKey other = ApplicationKey.parse(ApplicationKey.newDevelopmentKey("same"));

        assertThatThrownBy(() -> new ApplicationKeys(one, List.of(other)))
                .isInstanceOf(CryptoException.class)
                .hasMessageContaining("same");
    }

    @Test
    void opensNoDataKeyThatWasMovedToAnotherScope() {
        ApplicationKeys keys = new ApplicationKeys(ApplicationKey.parse(Vectors.APPLICATION_KEY), List.of());
        WrappedKey mine = keys.wrap("mine", AesGcm.newKey(), Instant.EPOCH);
        WrappedKey moved = new WrappedKey("yours", mine.applicationKeyId(), mine.material(), mine.createdAt());

        assertThatThrownBy(() -> keys.unwrap(moved)).isInstanceOf(DecryptionFailedException.class);
    }

    @Test
    void saysWhichApplicationKeyIsMissing() {
        ApplicationKeys old = new ApplicationKeys(ApplicationKey.parse(Vectors.APPLICATION_KEY), List.of());
        ApplicationKeys other =
                new ApplicationKeys(ApplicationKey.parse(ApplicationKey.newDevelopmentKey("2026-02")), List.of());
        WrappedKey wrapped = old.wrap("id", AesGcm.newKey(), Instant.EPOCH);

        assertThatThrownBy(() -> other.unwrap(wrapped))
                .isInstanceOf(CryptoException.class)
                .hasMessageContaining("\"2026-01\", which is not configured");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 60, 62})
    void refusesWrappedMaterialOfAnotherSize(int size) {
        ApplicationKeys keys = new ApplicationKeys(ApplicationKey.parse(Vectors.APPLICATION_KEY), List.of());

        assertThatThrownBy(() -> keys.unwrap(new WrappedKey("id", "2026-01", new byte[size], Instant.EPOCH)))
                .isInstanceOf(DecryptionFailedException.class);
    }
}
