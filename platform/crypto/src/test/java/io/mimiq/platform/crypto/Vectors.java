package io.mimiq.platform.crypto;

import java.util.HexFormat;

/**
 * The values the layouts are pinned to. Computed once with Python's hashlib, hmac and cryptography packages from the
 * descriptions in the javadoc, so they check the code against another implementation.
 */
final class Vectors {
    static final String SERVICE = "knowledge-service";
    static final KeyScope SCOPE = KeyScope.of("topic", "t1");
    static final Field FIELD = Field.of("sections", "s1", "body");

    /** Bytes 0x00 to 0x1f. */
    static final String DATA_KEY = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

    /** Bytes 0x20 to 0x3f. */
    static final Secret APPLICATION_KEY =
            Secret.of("mimiq-key-v1:2026-01:ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8=");

    static final String STORED_ID = "68a63e0593b597267e7bfb4a1794872b4e187fa9568f95df8ed05f127f1f2975";
    static final String WRAPPED = "01" // version
            + "a0a1a2a3a4a5a6a7a8a9aaab" // nonce
            + "7e3da637c0d286ada921a7b12a5078a9816ed31428a13035178bd1e2cf7bb1e7" // data key, encrypted
            + "379c1c219f03ce4cbf8266a145c6b473"; // tag
    static final String PLAINTEXT = "Grüße";
    static final String CIPHERTEXT = "01" // version
            + "0001" // generation
            + "a0a1a2a3a4a5a6a7a8a9aaab" // nonce
            + "96bbaeb285c357" // content, encrypted
            + "e6f8e3be6903474805f6b29ecdc127dd"; // tag
    static final String HASH = "e6cbfca3668eec07c6db79fa0b464e0441b09ea6fd6bce0a388cd2383a9db145";
    static final String BLIND_INDEX = "691d3c694b4de013f649e00f133359b103b24c581cf00d232096f0e1c98acc24";

    private Vectors() {}

    static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    static FieldCipher cipher() {
        return new FieldCipher(SERVICE, SCOPE, bytes(DATA_KEY), new Tally());
    }
}
