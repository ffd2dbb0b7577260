package io.mimiq.gateway.page;

import io.mimiq.gateway.edge.GatewayError;
import io.mimiq.gateway.edge.Problem;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.MimeMapping;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file in memory, as it is and, once someone has asked for it that way, compressed when that is worth it; its tag is a
 * hash of its bytes.
 */
public final class Asset {
    /** May be kept, but is asked for again each time: costs a 304. */
    public static final String REVALIDATE = "no-cache";
    /** For names that carry a hash of the content. */
    public static final String FOREVER = "public, max-age=31536000, immutable";

    private static final Set<String> COMPRESSIBLE = Set.of(
            "text/html", "text/css", "text/javascript", "application/javascript", "application/json", "image/svg+xml");

    /** Shorter ones fit into one packet as they are. */
    private static final int WORTH_COMPRESSING_BYTES = 1024;

    private final String type;
    private final boolean compressible;
    private final Buffer plain;
    private final String hash;
    private volatile @Nullable Future<Buffer> compressed;

    private Asset(String type, boolean compressible, byte[] content) {
        this.type = type;
        this.compressible = compressible;
        this.plain = Buffer.buffer(content);
        this.hash = hash(content);
    }

    public static Asset of(String name, byte[] content) {
        String type =
                Optional.ofNullable(MimeMapping.getMimeTypeForFilename(name)).orElse("application/octet-stream");
        boolean text = COMPRESSIBLE.contains(type);
        return new Asset(
                text ? type + ";charset=utf-8" : type, text && content.length >= WORTH_COMPRESSING_BYTES, content);
    }

    public void serve(RoutingContext context, String cacheControl) {
        HttpServerRequest request = context.request();
        HttpMethod method = request.method();
        if (!method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD)) {
            Problem.of(GatewayError.METHOD_NOT_ALLOWED, "This is read-only.")
                    .header(HttpHeaders.ALLOW, "GET, HEAD")
                    .answer(context);
            return;
        }
        boolean small = compressible && accepts(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        String tag = "\"" + hash + (small ? "-gz\"" : "\"");
        HttpServerResponse response = context.response()
                .putHeader(HttpHeaders.CACHE_CONTROL, cacheControl)
                .putHeader(HttpHeaders.ETAG, tag);
        if (compressible) {
            response.putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
        if (knows(request.getHeader(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, type);
        if (!small) {
            response.end(plain);
            return;
        }
        compressed(context.vertx())
                .onSuccess(smaller ->
                        response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip").end(smaller))
                .onFailure(context::fail);
    }

    /** Compressed by a worker when first asked for, and kept unless that fails. */
    private Future<Buffer> compressed(Vertx vertx) {
        Future<Buffer> known = compressed;
        if (known == null) {
            known = vertx.executeBlocking(() -> gzip(plain.getBytes()), false).onFailure(lost -> compressed = null);
            compressed = known;
        }
        return known;
    }

    private static boolean accepts(@Nullable String encodings) {
        return encodings != null && encodings.contains("gzip") && !encodings.contains("gzip;q=0");
    }

    private static boolean knows(@Nullable String ifNoneMatch, String tag) {
        return ifNoneMatch != null && (ifNoneMatch.equals("*") || ifNoneMatch.contains(tag));
    }

    private static Buffer gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length / 3 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return Buffer.buffer(out.toByteArray());
    }

    private static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
