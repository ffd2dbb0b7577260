package io.mimiq.auth.key;

import java.math.BigInteger;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/** A key ready for use. */
record SigningKey(
        int generation, String keyId, BigInteger modulus, BigInteger exponent, PrivateKey key, Instant activeFrom) {
    Jwk publicPart() {
        return new Jwk("RSA", "sig", "RS256", keyId, base64(modulus), base64(exponent));
    }

    /** Base64url of the unsigned number (RFC 7518, 2). */
    private static String base64(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(bytes, sign, bytes.length));
    }

    @Override
    public String toString() {
        return "SigningKey[" + keyId + "]";
    }
}
