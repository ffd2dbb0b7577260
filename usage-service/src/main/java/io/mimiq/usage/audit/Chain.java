package io.mimiq.usage.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * How entries are chained. Anybody can compute it from the response of GET /api/audit: see {@link #FORMULA}.
 */
final class Chain {

    static final String FORMULA =
            "hash is the hex SHA-256 of these lines in UTF-8, joined by line feeds: `mimiq-audit-v1`, sequence,"
                    + " previousHash, id, at, actor.kind, actor.id, action, outcome, subjectDigest. The first"
                    + " entry's previousHash is 64 zeros. subjectDigest is the hex SHA-256 of the encrypted object"
                    + " and topic ids, or empty; it outlives their erasure.";

    static final String START = "0".repeat(64);

    private Chain() {}

    /** Returns the entry with its hash. */
    static AuditEntry link(AuditEntry entry) {
        return entry.with(hash(entry), null);
    }

    /** Whether the entry's hash is of what it says. */
    static boolean holds(AuditEntry entry) {
        return hash(entry).equals(entry.hash());
    }

    private static String hash(AuditEntry entry) {
        String lines = String.join(
                "\n",
                "mimiq-audit-v1",
                Long.toString(entry.sequence()),
                entry.previousHash(),
                entry.eventId(),
                entry.at().toString(),
                entry.actorKind(),
                entry.actorId(),
                entry.action(),
                entry.outcome(),
                digest(entry.subject()));
        return sha256(lines.getBytes(UTF_8));
    }

    static String digest(byte @Nullable [] subject) {
        return subject == null ? "" : sha256(subject);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
