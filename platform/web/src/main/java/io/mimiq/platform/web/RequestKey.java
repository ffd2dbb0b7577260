package io.mimiq.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Makes a repeated POST have one effect. With an {@code Idempotency-Key} header {@link #newId()} is always the same for the
 * same user, method, path and key; so the repetition meets the document of the first request by its unique {@code _id}.
 * The id does not reveal the key. Without a signed-in user the header has no effect.
 *
 * <p>Use: insert with {@code newId()} and {@link #fingerprint} kept in the document; on a duplicate {@code _id} read that
 * document, {@link #verify} its fingerprint and answer from it.
 */
@RequestScoped
public class RequestKey {
    public static final String HEADER = "Idempotency-Key";
    private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7E]{1,255}");

    private final RoutingContext request;
    private final SecurityIdentity identity;
    private final ObjectMapper json;

    RequestKey(RoutingContext request, SecurityIdentity identity, ObjectMapper json) {
        this.request = request;
        this.identity = identity;
        this.json = json;
    }

    /** The id for what this request creates. */
    public String newId() {
        String key = key();
        if (key == null) {
            return Ids.newId();
        }
        ByteBuffer hash = ByteBuffer.wrap(mac(key, "id\0" + scope()));
        return uuid(hash.getLong(), hash.getLong()).toString();
    }

    /**
     * A keyed hash of the request's body, to be kept with what it created. Who holds only the database can make nothing of
     * it, since the key is never stored. Empty without an {@code Idempotency-Key}.
     */
    public String fingerprint(Object body) {
        String key = key();
        if (key == null) {
            return "";
        }
        try {
            return HexFormat.of().formatHex(mac(key, "body\0" + scope() + "\0" + json.writeValueAsString(body)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not writable as JSON: " + body.getClass(), e);
        }
    }

    /** Fails with 422 {@code idempotency-key-reused} when what was created before came of another body. */
    public void verify(@Nullable String storedFingerprint, Object body) {
        if (!fingerprint(body).equals(storedFingerprint)) {
            throw new ProblemException(
                    CommonError.IDEMPOTENCY_KEY_REUSED, "Use a new Idempotency-Key for a different request.");
        }
    }

    /** Strangers cannot be told apart, so one's key must not stand for another's. */
    private @Nullable String key() {
        String key = identity.isAnonymous() ? null : request.request().getHeader(HEADER);
        if (key != null && !PRINTABLE.matcher(key).matches()) {
            throw new ProblemException(
                    CommonError.BAD_REQUEST, HEADER + " must have 1 to 255 printable ASCII characters.");
        }
        return key;
    }

    private String scope() {
        return identity.getPrincipal().getName() + "\0"
                + request.request().method().name() + "\0" + request.normalizedPath();
    }

    private static byte[] mac(String key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** UUID version 8 (RFC 9562): made from a hash. */
    private static UUID uuid(long high, long low) {
        return new UUID(high & ~0xF000L | 0x8000L, low & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L);
    }
}
