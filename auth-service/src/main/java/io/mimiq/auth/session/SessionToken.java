package io.mimiq.auth.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one token a browser keeps: {@code <session id>.<generation>.<256 random bits>.<seal>}. The seal is a keyed hash
 * of the rest and tells a token that was once issued from one that somebody made up: only the reuse of a genuine token
 * ends a session. A session's first token is random; each later one is derived from the one before and the service's
 * key, so a token has the same successor however often it is exchanged. The store has only hashes. Prints redacted.
 */
final class SessionToken {
    private static final Pattern FORM =
            Pattern.compile("([0-9a-f-]{36})\\.(\\d{1,9})\\.([A-Za-z0-9_-]{43})\\.([0-9a-f]{64})");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;

    private final String sessionId;
    private final int generation;
    private final String secret;
    private final String seal;

    private SessionToken(String sessionId, int generation, String secret, String seal) {
        this.sessionId = sessionId;
        this.generation = generation;
        this.secret = secret;
        this.seal = seal;
    }

    static SessionToken first(String sessionId, Seal sealing) {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return issue(sessionId, 0, secret, sealing);
    }

    /** What this one is exchanged for. Nobody can derive it without the service's key. */
    SessionToken successor(Seal sealing) {
        byte[] secret = HexFormat.of().parseHex(sealing.of("successor of " + reveal()));
        return issue(sessionId, generation + 1, secret, sealing);
    }

    private static SessionToken issue(String sessionId, int generation, byte[] secret, Seal sealing) {
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        return new SessionToken(sessionId, generation, text, sealing.of(sessionId + "." + generation + "." + text));
    }

    /** Empty if it is malformed or was never issued. */
    static Optional<SessionToken> parse(String text, Seal sealing) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        SessionToken token =
                new SessionToken(form.group(1), Integer.parseInt(form.group(2)), form.group(3), form.group(4));
        byte[] expected = sealing.of(token.sealed()).getBytes(StandardCharsets.US_ASCII);
        boolean genuine = MessageDigest.isEqual(expected, token.seal.getBytes(StandardCharsets.US_ASCII));
        return genuine ? Optional.of(token) : Optional.empty();
    }

    String sessionId() {
        return sessionId;
    }

    String reveal() {
        return sealed() + "." + seal;
    }

    String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(reveal().getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String sealed() {
        return sessionId + "." + generation + "." + secret;
    }

    @Override
    public String toString() {
        return "SessionToken[redacted]";
    }

    /** A keyed hash, 64 hex digits. */
    interface Seal {
        String of(String text);
    }
}
