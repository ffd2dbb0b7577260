package io.mimiq.gateway.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** 128 bits that stand for an address or a credential without being one. */
record Key(long high, long low) {
    /** A household or a server has a whole IPv6 /64 to choose addresses from. */
    static Key of(InetAddress address) {
        ByteBuffer bytes = ByteBuffer.wrap(address.getAddress());
        return address instanceof Inet6Address ? new Key(bytes.getLong(), 6) : new Key(bytes.getInt(), 4);
    }

    /** The same however its scheme is spelled. */
    static Key of(String authorization) {
        String credential = authorization.strip();
        int end = 0;
        while (end < credential.length() && !Character.isWhitespace(credential.charAt(end))) {
            end++;
        }
        ByteBuffer hash = ByteBuffer.wrap(sha256(credential.substring(end).strip()));
        return new Key(hash.getLong(), hash.getLong());
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
