package io.mimiq.e2e.crash;

import com.fasterxml.jackson.databind.JsonNode;
import io.mimiq.e2e.Answer;
import io.mimiq.e2e.EventStream;
import io.mimiq.e2e.crash.Client.Ask;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One signed-in person's requests: knows the tokens, makes the keys. */
final class Visitor {
    private static final String JSON = "application/json";

    private final Client client;
    private final Tally tally;
    private final Ledger ledger;
    private String accessToken = "";
    private String sessionToken = "";

    Visitor(Client client, Tally tally, Ledger ledger) {
        this.client = client;
        this.tally = tally;
        this.ledger = ledger;
    }

    void register() {
        Map<String, Object> account = Map.of(
                "email", ledger.email, "password", ledger.password, "birthDate", "1990-05-17", "acceptedPolicy", true);
        Answer answer = client.send(ask("POST", "/api/auth/accounts", Client.json(account), JSON));
        // repeated, it may say that the address is taken: then signing in tells
        if (answer.status() != 409) {
            answer.expect(201);
        }
    }

    void signIn() {
        Map<String, String> credentials = Map.of("email", ledger.email, "password", ledger.password);
        take(client.send(ask("POST", "/api/auth/sessions", Client.json(credentials), JSON))
                .expect(201));
    }

    /** Changes the tokens for new ones; a person whose session has ended signs in again. */
    void refresh() {
        Answer answer = client.send(
                ask("POST", "/api/auth/sessions/refresh", Client.json(Map.of("sessionToken", sessionToken)), JSON));
        if (answer.status() == 401) {
            tally.signedOut.incrementAndGet();
            signIn();
        } else {
            take(answer.expect(200));
        }
    }

    Answer get(String path) {
        return send(ask("GET", path, null, null));
    }

    Answer post(String path, Object body) {
        return send(ask("POST", path, Client.json(body), JSON));
    }

    Answer put(String path, Object body) {
        return send(ask("PUT", path, Client.json(body), JSON));
    }

    Answer putMatching(String path, String tag, Object body) {
        Ask ask = ask("PUT", path, Client.json(body), JSON);
        ask.headers().put("If-Match", tag);
        return send(ask);
    }

    Answer delete(String path) {
        return send(ask("DELETE", path, null, null));
    }

    Answer upload(String path, String fileName, String content) {
        String boundary = UUID.randomUUID().toString();
        String body =
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: text/markdown\r\n\r\n%s\r\n--%s--\r\n"
                        .formatted(boundary, fileName, content, boundary);
        return send(ask("POST", path, body, "multipart/form-data; boundary=" + boundary));
    }

    EventStream stream(String path, Object body) {
        Ask ask = ask("POST", path, Client.json(body), JSON);
        ask.headers().put("Accept", "text/event-stream");
        EventStream stream = client.stream(ask);
        for (JsonNode usage : stream.all("usage")) {
            if (usage.has("callId")) {
                ledger.calls.add(usage.path("callId").asText());
            }
        }
        return stream;
    }

    private Answer send(Ask ask) {
        Answer answer = client.send(ask);
        if (answer.status() == 401) {
            tally.violated(
                    Violation.Kind.WRONG, ask.method() + " " + ask.path() + " refused a good token: " + answer.body());
        }
        return answer;
    }

    private Ask ask(String method, String path, @Nullable String body, @Nullable String mediaType) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Idempotency-Key", UUID.randomUUID().toString());
        if (mediaType != null) {
            headers.put("Content-Type", mediaType);
        }
        if (!accessToken.isEmpty()
                && !path.startsWith("/api/auth/sessions")
                && !path.startsWith("/api/auth/accounts")) {
            headers.put("Authorization", "Bearer " + accessToken);
        }
        return new Ask(method, path, headers, body);
    }

    private void take(Answer tokens) {
        accessToken = tokens.text("/accessToken");
        sessionToken = tokens.text("/sessionToken");
    }
}
