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
 * Gives a repeated POST a single effect. With an {@code Idempotency-Key} header, {@link #newId()} is a function of
 * caller, method, path and key, so a repetition collides with the first request's document on its unique {@code _id}.
 * The id does not reveal the key. The header has no effect for anonymous callers.
 *
 * <p>Usage: insert a document with {@code newId()} as its id and store the {@link #fingerprint} in it. On a duplicate
 * {@code _id}, read that document, {@link #verify} its fingerprint and answer from it.
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

    /**
     * Returns the id for what this request creates.
     *
     * @throws ProblemException 400 {@code bad-request} unless the key is 1 to 255 printable ASCII characters
     */
    public String newId() {
        String key = key();
        if (key == null) {
            return Ids.newId();
        }
        ByteBuffer hash = ByteBuffer.wrap(mac(key, "id\0" + scope()));
        return uuid(hash.getLong(), hash.getLong()).toString();
    }

    /**
     * Returns a keyed hash (HMAC-SHA-256, hex) of the request's body, to be stored with what it created. The key is
     * never stored, so the database alone reveals nothing about the body. Empty without an {@code Idempotency-Key}.
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

    /**
     * Checks that what exists was created from the same body.
     *
     * @throws ProblemException 422 {@code idempotency-key-reused} if it was not
     */
    public void verify(@Nullable String storedFingerprint, Object body) {
        if (!fingerprint(body).equals(storedFingerprint)) {
            throw new ProblemException(
                    CommonError.IDEMPOTENCY_KEY_REUSED, "Use a new Idempotency-Key for a different request.");
        }
    }

    /** Ignores anonymous callers: they cannot be told apart, and one's key must not stand for another's. */
    private @Nullable String key() {
        String key = identity.isAnonymous() ? null : request.request().getHeader(HEADER);
        if (key != null && !PRINTABLE.matcher(key).matches()) {
            throw new ProblemException(
                    CommonError.BAD_REQUEST, HEADER + " must be 1 to 255 printable ASCII characters.");
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

    /** UUID version 8 (RFC 9562): custom, here made from a hash. */
    private static UUID uuid(long high, long low) {
        return new UUID(high & ~0xF000L | 0x8000L, low & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L);
    }
}
