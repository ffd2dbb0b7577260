package io.mimiq.e2e.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.mimiq.e2e.contract.Tokens;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tokens that must open nothing, made from one that does and from what anyone may know: the public keys. */
final class Forgeries {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private Forgeries() {}

    /** The value of the Authorization header by what is wrong with it. */
    static Map<String, String> of(String good, JsonNode jwks) {
        Map<String, String> forged = new LinkedHashMap<>(Tokens.spoilt(good, "somebody-else"));
        // refused for its size, by services without a word: what the edge says to that is for BadInputIT
        forged.remove("token of 20 kB");
        JsonNode key = jwks.path("keys").path(0);
        byte[] encoded = encoded(key);
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded) + "\n-----END PUBLIC KEY-----\n";
        forged.put("HS256 under the public key", symmetric(good, key, encoded));
        forged.put("HS256 under the public key as PEM", symmetric(good, key, pem.getBytes(UTF_8)));
        forged.put(
                "HS256 under the modulus",
                symmetric(good, key, DECODER.decode(key.path("n").asText())));
        return forged;
    }

    private static byte[] encoded(JsonNode key) {
        try {
            BigInteger modulus = new BigInteger(1, DECODER.decode(key.path("n").asText()));
            BigInteger exponent = new BigInteger(1, DECODER.decode(key.path("e").asText()));
            return KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(modulus, exponent))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String symmetric(String good, JsonNode key, byte[] secret) {
        String header = "{\"alg\":\"HS256\",\"typ\":\"JWT\",\"kid\":\""
                + key.path("kid").asText() + "\"}";
        String content = ENCODER.encodeToString(header.getBytes(UTF_8)) + "." + good.split("\\.")[1];
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return "Bearer " + content + "." + ENCODER.encodeToString(mac.doFinal(content.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
