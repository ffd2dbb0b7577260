package io.mimiq.usage.erasure;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mimiq.platform.crypto.ServiceKey;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

@Schema(name = "ReceiptKeys", description = "The keys that verify receipts (RFC 7517).")
record ReceiptKeysView(List<Key> keys) {

    /** Of P-256 with {@code crv}, {@code x} and {@code y}, of RSA with {@code n} and {@code e}. */
    @Schema(name = "ReceiptKey")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Key(
            String kty,
            String use,
            String alg,
            String kid,
            @Nullable String crv,
            @Nullable String x,
            @Nullable String y,
            @Nullable String n,
            @Nullable String e) {

        static Key of(ServiceKey key) {
            Map<String, Object> jwk = parameters(key);
            return new Key(
                    key.key().getAlgorithm(),
                    "sig",
                    key.algorithm(),
                    key.service(),
                    (String) jwk.get("crv"),
                    (String) jwk.get("x"),
                    (String) jwk.get("y"),
                    (String) jwk.get("n"),
                    (String) jwk.get("e"));
        }

        private static Map<String, Object> parameters(ServiceKey key) {
            try {
                return PublicJsonWebKey.Factory.newPublicJwk(key.key()).toParams(OutputControlLevel.PUBLIC_ONLY);
            } catch (JoseException e) {
                throw new IllegalStateException("A key of " + key.service() + " cannot be written", e);
            }
        }
    }

    static ReceiptKeysView of(List<ServiceKey> keys) {
        return new ReceiptKeysView(keys.stream().map(Key::of).toList());
    }
}
