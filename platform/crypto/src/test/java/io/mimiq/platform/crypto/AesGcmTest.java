package io.mimiq.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The primitive against the test cases of its specification, and against the platform's own implementation. */
class AesGcmTest {
    private static final String K15 = "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308";
    private static final String P16 =
            "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39";
    private static final String C16 =
            "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662";
    private static final byte[] NO_HEADER = {};
    private static final String ZEROS = "00000000000000000000000000000000";

    @ParameterizedTest(name = "test case {0}")
    @CsvSource({
        "13, " + ZEROS + ZEROS + ", 000000000000000000000000, '', '', '', 530f8afbc74536b9a963b4f1c4cb738b",
        "14, " + ZEROS + ZEROS + ", 000000000000000000000000, '', " + ZEROS
                + ", cea7403d4d606b6e074ec5d3baf39d18, d0d1c8a799996bf0265b98b5d48ab919",
        "15, " + K15 + ", cafebabefacedbaddecaf888, '', " + P16 + "1aafd255, " + C16
                + "898015ad, b094dac5d93471bdec1a502270e3cc6c",
        "16, " + K15 + ", cafebabefacedbaddecaf888, feedfacedeadbeeffeedfacedeadbeefabaddad2, " + P16 + ", " + C16
                + ", 76fc6ece0f4e1768cddf8853bb2d551b",
    })
    void agreesWithTheSpecification(
            int number, String key, String nonce, String associated, String plain, String cipher, String tag)
            throws GeneralSecurityException {
        assertThat(new AesGcm(hex(key)).decrypt(0, hex(nonce + cipher + tag), hex(associated)))
                .isEqualTo(hex(plain));
    }

    @Property
    void readsWhatThePlatformWrites(
            @ForAll @Size(32) byte[] key,
            @ForAll @Size(12) byte[] nonce,
            @ForAll byte[] plain,
            @ForAll byte[] associated)
            throws GeneralSecurityException {
        assertThat(new AesGcm(key).decrypt(0, platform(key, nonce, plain, associated), associated))
                .isEqualTo(plain);
    }

    @Property
    void putsTheHeaderInFrontAsItIs(
            @ForAll @Size(32) byte[] key,
            @ForAll @Size(min = 1, max = 20) byte[] header,
            @ForAll byte[] plain,
            @ForAll byte[] associated)
            throws GeneralSecurityException {
        byte[] message = new AesGcm(key).encrypt(header, plain, associated);

        assertThat(message).startsWith(header).hasSize(header.length + AesGcm.OVERHEAD + plain.length);
        assertThat(new AesGcm(key).decrypt(header.length, message, associated)).isEqualTo(plain);
        byte[] rest = java.util.Arrays.copyOfRange(message, header.length, message.length);
        assertThat(platformReads(key, rest, associated)).isEqualTo(plain);
    }

    @Property
    void usesNoNonceTwice(@ForAll @Size(32) byte[] key) {
        AesGcm cipher = new AesGcm(key);

        assertThat(Stream.generate(() -> cipher.encrypt(NO_HEADER, NO_HEADER, NO_HEADER))
                        .limit(20)
                        .map(message -> HexFormat.of().formatHex(message, 0, 12)))
                .doesNotHaveDuplicates();
    }

    @Property
    void refusesAnyShorterOrLongerTag(
            @ForAll @Size(32) byte[] key,
            @ForAll @Size(max = 40) byte[] plain,
            @ForAll @IntRange(min = -40, max = 4) int by)
            throws GeneralSecurityException {
        byte[] sealed = new AesGcm(key).encrypt(NO_HEADER, plain, new byte[0]);
        byte[] changed = java.util.Arrays.copyOf(sealed, Math.max(0, sealed.length + (by == 0 ? 1 : by)));

        assertThatThrownBy(() -> new AesGcm(key).decrypt(0, changed, new byte[0]))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @ParameterizedTest
    @CsvSource({"0", "16", "24", "31", "33"})
    void refusesAKeyOfAnotherSize(int size) {
        assertThatThrownBy(() -> new AesGcm(new byte[size])).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] platformReads(byte[] key, byte[] message, byte[] associated) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, message, 0, 12));
        cipher.updateAAD(associated);
        return cipher.doFinal(message, 12, message.length - 12);
    }

    private static byte[] platform(byte[] key, byte[] nonce, byte[] plain, byte[] associated)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        cipher.updateAAD(associated);
        byte[] sealed = cipher.doFinal(plain);
        byte[] whole = new byte[nonce.length + sealed.length];
        System.arraycopy(nonce, 0, whole, 0, nonce.length);
        System.arraycopy(sealed, 0, whole, nonce.length, sealed.length);
        return whole;
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }
}
