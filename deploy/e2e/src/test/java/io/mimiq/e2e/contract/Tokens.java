package io.mimiq.e2e.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tokens that must open nothing, made from one that does. */
public final class Tokens {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    /** One for all, since making an RSA key takes longer than all that is asked with it. */
    private static final PrivateKey STRANGERS_KEY = strangersKey();

    private Tokens() {}

    /** The value of the Authorization header by what is wrong with it. */
    public static Map<String, String> spoilt(String good, String canary) {
        String[] parts = good.split("\\.");
        String header = decoded(parts[0]);
        String claims = decoded(parts[1]);
        String none = encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + parts[1] + ".";
        String expired = claims.replaceAll("\"exp\":\\d+", "\"exp\":1600000000");
        Map<String, String> spoilt = new LinkedHashMap<>();
        spoilt.put("token of another kind", "Basic " + encoded("dana:" + canary));
        spoilt.put("no token at all", "Bearer");
        spoilt.put("garbage as token", "Bearer " + canary);
        spoilt.put("unsigned token", "Bearer " + none);
        spoilt.put("token without signature", "Bearer " + parts[0] + "." + parts[1] + ".");
        spoilt.put(
                "token with a tampered claim", "Bearer " + parts[0] + "." + tampered(claims, canary) + "." + parts[2]);
        spoilt.put("expired token", "Bearer " + forged(header, expired));
        spoilt.put("token signed by a stranger", "Bearer " + forged(header, claims));
        spoilt.put("token signed with the public key as a secret", "Bearer " + symmetric(parts[1]));
        spoilt.put("token of 20 kB", "Bearer " + good + "x".repeat(20_000));
        return spoilt;
    }

    private static String tampered(String claims, String canary) {
        return encoded(claims.replaceAll("\"sub\":\"[^\"]*\"", "\"sub\":\"" + canary + "\""));
    }

    /** A signature by a key the suite does not know, under the key id it does know. */
    private static String forged(String header, String claims) {
        try {
            String content = encoded(header) + "." + encoded(claims);
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(STRANGERS_KEY);
            signature.update(content.getBytes(UTF_8));
            return content + "." + ENCODER.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PrivateKey strangersKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair().getPrivate();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String symmetric(String claims) {
        return encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + claims + "."
                + ENCODER.encodeToString(new byte[32]);
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), UTF_8);
    }

    private static String encoded(String text) {
        return ENCODER.encodeToString(text.getBytes(UTF_8));
    }
}
