package io.mimiq.e2e.badinput;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Requests that no HTTP library would send, byte by byte. Not among them: a body whose chunks break off in the middle. Where
 * it ends is unknown then, so the server closes the connection without a word, as it may (RFC 9112, 8).
 */
final class WireAttacks {

    private static final String UNKNOWN_VERSION = "unknown HTTP version";

    private final String canary;
    private final String host;

    WireAttacks(String canary, URI url) {
        this.canary = canary;
        this.host = url.getAuthority();
    }

    /** What is to be thought of the answer to it: who speaks another HTTP is told so, with the one status for it. */
    static Attack described(String name) {
        Attack attack = Attack.of(name, "GET", "/");
        return name.equals(UNKNOWN_VERSION) ? attack.expecting(505) : attack;
    }

    Map<String, byte[]> all() {
        Map<String, String> requests = new LinkedHashMap<>();
        requests.put("NUL byte in the path", get("/api/topics/a\u0000" + canary, ""));
        requests.put("raw byte above ASCII in the path", get("/api/topics/\u00ff" + canary, ""));
        requests.put("path that climbs out", get("/api/../internal/users/u", ""));
        requests.put("encoded path that climbs out", get("/api/%2e%2e/internal/users/u", ""));
        requests.put("internal path", get("/internal/users/u/topics/x", ""));
        requests.put("internal path with two slashes", get("//internal/users/u/topics/x", ""));
        requests.put("management path", get("/q/metrics", ""));
        requests.put(
                "token endpoint of the services",
                "POST /oauth2/token HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
        requests.put("address of 20,000 characters", get("/api/topics?q=" + canary + "a".repeat(20_000), ""));
        requests.put("header with a NUL byte", get("/api/topics", "X-Nonsense: a\u0000" + canary + "\r\n"));
        requests.put("header without a name", get("/api/topics", ": " + canary + "\r\n"));
        requests.put("header with a blank in its name", get("/api/topics", "X Nonsense: " + canary + "\r\n"));
        requests.put("header of 200 kB", get("/api/topics", "X-Nonsense: " + canary + "a".repeat(200_000) + "\r\n"));
        requests.put("10,000 headers", get("/api/topics", ("X-Nonsense: " + canary + "\r\n").repeat(10_000)));
        requests.put("request id of another kind", get("/api/topics", "X-Request-Id: <" + canary + ">\u001b[31m\r\n"));
        requests.put("length that is no number", get("/api/topics", "Content-Length: " + canary + "\r\n"));
        requests.put("negative length", get("/api/topics", "Content-Length: -1\r\n"));
        requests.put("two lengths", get("/api/topics", "Content-Length: 1\r\nContent-Length: 2\r\n"));
        requests.put(
                "length and chunks",
                get("/api/topics", "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n") + "0\r\n\r\n");
        requests.put("unknown transfer encoding", get("/api/topics", "Transfer-Encoding: " + canary + "\r\n"));
        requests.put("no HTTP version", "GET /api/topics?q=" + canary + "\r\n\r\n");
        requests.put(UNKNOWN_VERSION, "GET /api/topics?q=" + canary + " HTTP/9.9\r\nHost: x\r\n\r\n");
        requests.put("not HTTP at all", canary + "\r\n\r\n");
        requests.put("no host", "GET /api/topics?q=" + canary + " HTTP/1.1\r\nConnection: close\r\n\r\n");
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        requests.forEach((name, request) -> bytes.put(name, request.getBytes(ISO_8859_1)));
        return bytes;
    }

    private String get(String target, String headers) {
        return "GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n" + headers + "\r\n";
    }
}
