package io.mimiq.platform.crypto;

import static io.mimiq.platform.crypto.Vectors.bytes;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is stored today must be readable for ever: a change that breaks one of these breaks everyone's data. */
class LayoutTest {
    private final FieldCipher cipher = Vectors.cipher();
    private final ApplicationKeys applicationKeys =
            new ApplicationKeys(ApplicationKey.parse(Vectors.APPLICATION_KEY), List.of());

    @Test
    void readsThePinnedCiphertext() {
        String text = cipher.decryptText(Vectors.FIELD, bytes(Vectors.CIPHERTEXT));

        assertThat(text).isEqualTo(Vectors.PLAINTEXT);
    }

    @Test
    void writesThePinnedLayout() {
        byte[] ciphertext = cipher.encryptText(Vectors.FIELD, Vectors.PLAINTEXT);

        assertThat(ciphertext).hasSize(bytes(Vectors.CIPHERTEXT).length).startsWith(0x01, 0x00, 0x01);
    }

    @Test
    void unwrapsThePinnedDataKey() {
        WrappedKey wrapped = new WrappedKey(Vectors.STORED_ID, "2026-01", bytes(Vectors.WRAPPED), Instant.EPOCH);

        assertThat(applicationKeys.unwrap(wrapped)).isEqualTo(bytes(Vectors.DATA_KEY));
    }

    @Test
    void wrapsInThePinnedLayout() {
        WrappedKey wrapped = applicationKeys.wrap(Vectors.STORED_ID, bytes(Vectors.DATA_KEY), Instant.EPOCH);

        assertThat(wrapped.applicationKeyId()).isEqualTo("2026-01");
        assertThat(wrapped.material()).hasSize(bytes(Vectors.WRAPPED).length).startsWith(0x01);
        assertThat(Arrays.equals(wrapped.material(), bytes(Vectors.WRAPPED))).isFalse();
    }

    @Test
    void storesKeysUnderThePinnedId() {
        assertThat(Vectors.SCOPE.storedId(Vectors.SERVICE)).isEqualTo(Vectors.STORED_ID);
    }

    @Test
    void hashesToThePinnedValues() {
        assertThat(cipher.hash("section body", Vectors.PLAINTEXT.getBytes(UTF_8)))
                .isEqualTo(Vectors.HASH);
        assertThat(cipher.blindIndex("email").of("ada@example.com")).isEqualTo(Vectors.BLIND_INDEX);
    }
}
