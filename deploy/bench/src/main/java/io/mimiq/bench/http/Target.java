package io.mimiq.bench.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One request that is asked again and again, and the only answer that is right.
 *
 * @param server where it goes; only its host and port count
 * @param token the bearer token that is shown, or null
 * @param expected the body of the answer, byte by byte
 */
public record Target(URI server, String path, @Nullable String token, ByteBuf expected) {
    public Target(URI server, String path, @Nullable String token, String expected) {
        this(server, path, token, Unpooled.copiedBuffer(expected, StandardCharsets.UTF_8));
    }

    /** The same question to another server. */
    public Target at(URI other) {
        return new Target(other, path, token, expected);
    }

    ByteBuf request() {
        String authorization = token == null ? "" : "Authorization: Bearer " + token + "\r\n";
        return Unpooled.copiedBuffer(
                "GET %s HTTP/1.1\r\nHost: %s:%d\r\nAccept: */*\r\n%s\r\n"
                        .formatted(path, server.getHost(), server.getPort(), authorization),
                StandardCharsets.US_ASCII);
    }
}
