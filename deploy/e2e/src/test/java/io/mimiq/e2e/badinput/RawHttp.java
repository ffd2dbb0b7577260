package io.mimiq.e2e.badinput;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/**
 * HTTP/1.1 over a socket of its own for each request: no client library lets one send what attackers send. While the body
 * is still being written the answer is already read, since a server may refuse early.
 */
final class RawHttp {

    /** @param headers by lower-case name; the last of equal ones */
    record Response(int status, Map<String, String> headers, String body) {}

    private static final int PATIENCE_MILLIS = 30_000;
    private static final int PIECE = 64 * 1024;

    private final URI base;

    RawHttp(URI base) {
        this.base = base;
    }

    Response send(Attack attack) {
        StringBuilder head = new StringBuilder();
        head.append(attack.method()).append(' ').append(attack.target()).append(" HTTP/1.1\r\n");
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put("Host", base.getAuthority());
        headers.put("Accept", "application/json");
        headers.put("Connection", "close");
        headers.putAll(attack.headers());
        boolean chunked = headers.containsKey("Transfer-Encoding");
        byte[] body = attack.body().get();
        if (body.length > 0 && !chunked) {
            headers.putIfAbsent("Content-Length", String.valueOf(body.length));
        }
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        byte[] start = head.append("\r\n").toString().getBytes(ISO_8859_1);
        return exchange(start, chunked ? chunked(body) : body);
    }

    /** Sends exactly these bytes. */
    Response exchange(byte[] head, byte[] body) {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.connect(new InetSocketAddress(base.getHost(), base.getPort()), PATIENCE_MILLIS);
            OutputStream out = socket.getOutputStream();
            CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> write(out, head, body));
            Response response = read(socket.getInputStream());
            writing.cancel(false);
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException("No answer", e);
        }
    }

    private static void write(OutputStream out, byte[] head, byte[] body) {
        try {
            out.write(head);
            for (int from = 0; from < body.length; from += PIECE) {
                out.write(body, from, Math.min(PIECE, body.length - from));
            }
            out.flush();
        } catch (IOException e) {
            // the server has heard enough: what it answered is what counts
        }
    }

    private static byte[] chunked(byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int from = 0; from < body.length; from += PIECE) {
            int length = Math.min(PIECE, body.length - from);
            out.writeBytes((Integer.toHexString(length) + "\r\n").getBytes(ISO_8859_1));
            out.write(body, from, length);
            out.writeBytes("\r\n".getBytes(ISO_8859_1));
        }
        out.writeBytes("0\r\n\r\n".getBytes(ISO_8859_1));
        return out.toByteArray();
    }

    private static Response read(InputStream in) throws IOException {
        String statusLine = line(in);
        int status = Integer.parseInt(statusLine.split(" ", 3)[1]);
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        if (status == 100) {
            return read(in);
        }
        return new Response(status, headers, new String(body(in, headers), UTF_8));
    }

    private static byte[] body(InputStream in, Map<String, String> headers) throws IOException {
        if (headers.getOrDefault("transfer-encoding", "").contains("chunked")) {
            return unchunk(in);
        }
        String length = headers.get("content-length");
        return length == null ? in.readAllBytes() : in.readNBytes(Integer.parseInt(length));
    }

    private static byte[] unchunk(InputStream in) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int size = chunkSize(in); size > 0; size = chunkSize(in)) {
            out.writeBytes(in.readNBytes(size));
            line(in);
        }
        return out.toByteArray();
    }

    private static int chunkSize(InputStream in) throws IOException {
        return Integer.parseInt(line(in).split(";", 2)[0].strip(), 16);
    }

    private static String line(InputStream in) throws IOException {
        byte[] bytes = new byte[256];
        int length = 0;
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("The connection was closed before the answer was complete");
            }
            if (length == bytes.length) {
                bytes = Arrays.copyOf(bytes, length * 2);
            }
            bytes[length++] = (byte) next;
        }
        return new String(bytes, 0, length, ISO_8859_1).stripTrailing();
    }
}
