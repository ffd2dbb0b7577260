package io.mimiq.knowledge.archive;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What is known of an entry while it is written. */
final class Measured {

    private final String name;
    private final MessageDigest digest;
    private long size;
    private long lines;

    Measured(String name) {
        this.name = name;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    void add(byte[] bytes) {
        digest.update(bytes);
        size += bytes.length;
        for (byte each : bytes) {
            lines += each == '\n' ? 1 : 0;
        }
    }

    Listed listed() {
        return new Listed(
                name, size, HexFormat.of().formatHex(digest.digest()), name.endsWith(Records.SUFFIX) ? lines : null);
    }
}
