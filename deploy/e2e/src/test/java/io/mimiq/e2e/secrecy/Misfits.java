package io.mimiq.e2e.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mimiq.e2e.Answer;
import io.mimiq.e2e.Api;
import io.mimiq.e2e.Person;
import io.mimiq.e2e.contract.OpenApi;
import io.mimiq.e2e.contract.Operation;
import io.mimiq.e2e.contract.Samples;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;

/**
 * Canaries where they do not belong, in every operation: path, query, headers, and bodies that are no JSON, too long, of
 * the wrong type, with unknown fields. Most are refused; what matters is that refusing leaves no trace of them either.
 */
final class Misfits {

    /** Those that any operation documents, and what every client may send. */
    static final List<String> HEADERS = List.of(
            "Idempotency-Key",
            "If-Match",
            "If-None-Match",
            "Last-Event-ID",
            "User-Agent",
            "Accept",
            "Accept-Language",
            "Cookie",
            "Origin",
            "Referer",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "Forwarded",
            "traceparent");

    private static final int TOO_LONG = 100_000;
    private static final int UNKNOWN_METHOD = 501;

    private final OpenApi api;
    private final Canaries canaries;
    private final Api stranger;
    private final Api me;
    private int requests;

    Misfits(OpenApi api, Canaries canaries, Api stranger) {
        this.api = api;
        this.canaries = canaries;
        this.stranger = stranger;
        this.me = Person.register(stranger).api();
    }

    void send() {
        for (Operation operation : api.operations()) {
            places(operation);
            headers(operation);
            if (operation.takesJson()) {
                bodies(operation);
            }
        }
        upload();
        nowhere();
    }

    int requests() {
        return requests;
    }

    private void places(Operation operation) {
        for (String prefix : operation.prefixes()) {
            String canary = canaries.in(operation + ", path up to " + prefix);
            send(me, operation, operation.filled(at -> at.equals(prefix) ? canary : someId()), fitting(operation));
        }
        operation.query().keySet().forEach(name -> {
            String query = "?" + name + "=" + canaries.in(operation + ", query " + name);
            send(me, operation, path(operation) + query, fitting(operation));
        });
        String unknown = canaries.in(operation + ", unknown query");
        send(me, operation, path(operation) + "?" + unknown + "=" + unknown, fitting(operation));
    }

    private void headers(Operation operation) {
        for (String name : HEADERS) {
            String canary = canaries.in(operation + ", header " + name);
            send(me.with(name, canary), operation, path(operation), fitting(operation));
        }
        // a UUID is the caller's to choose and is logged; this is none
        String noId = "no id: " + canaries.in(operation + ", header X-Request-Id");
        send(me.with("X-Request-Id", noId), operation, path(operation), fitting(operation));
        String token = canaries.in(operation + ", header Authorization");
        send(stranger.withToken(token), operation, path(operation), fitting(operation));
    }

    private void bodies(Operation operation) {
        String canary = canaries.in(operation + ", broken JSON");
        send(me, operation, path(operation), "{\"" + canary + "\": \"" + canary + "\", ");
        String unknown = canaries.in(operation + ", unknown field");
        send(me, operation, path(operation), "{\"" + unknown + "\": \"" + unknown + "\"}");
        String plain = canaries.in(operation + ", no JSON");
        send(me.with("Content-Type", "text/plain"), operation, path(operation), plain);
        for (String field : api.texts(operation)) {
            String top = field.split("[.\\[]", 2)[0];
            send(
                    me,
                    operation,
                    path(operation),
                    with(operation, top, canaries.in(operation + ", long " + top) + "a".repeat(TOO_LONG)));
            String wrong = canaries.in(operation + ", wrong type of " + top);
            ObjectNode sample = sample(operation);
            sample.putObject(top).put(wrong, wrong);
            send(me, operation, path(operation), sample.toString());
        }
    }

    private void upload() {
        String topic = "/api/topics/" + someId();
        me.upload(
                topic + "/documents",
                canaries.in("misfit name of a file"),
                "image/" + canaries.in("misfit type of a file"),
                canaries.in("misfit file"));
        requests++;
    }

    private void nowhere() {
        for (String path : List.of("/", "/api/", "/api/topics/x/", "/internal/", "/oauth2/", "/q/")) {
            send(me.get(path + canaries.in("unknown path below " + path)));
        }
        send(me.send(canaries.in("method"), "/api/topics", BodyPublishers.noBody()));
    }

    private void send(Api caller, Operation operation, String path, String body) {
        Api typed = operation.takesJson() && !body.isEmpty() ? caller : caller.with("Content-Type", "application/json");
        send(typed.send(operation.method(), path, BodyPublishers.ofString(body)));
    }

    private void send(Answer answer) {
        requests++;
        assertThat(answer.status()).as(answer.body()).matches(status -> status < 500 || status == UNKNOWN_METHOD);
    }

    private static String path(Operation operation) {
        return operation.filled(prefix -> someId());
    }

    private static String someId() {
        return UUID.randomUUID().toString();
    }

    private String fitting(Operation operation) {
        return operation.takesJson() ? sample(operation).toString() : "";
    }

    private String with(Operation operation, String field, String text) {
        return sample(operation).put(field, text).toString();
    }

    private ObjectNode sample(Operation operation) {
        return (ObjectNode)
                new Samples(api, canaries.in(operation + ", refused or taken")).sample(operation.jsonSchema());
    }
}
