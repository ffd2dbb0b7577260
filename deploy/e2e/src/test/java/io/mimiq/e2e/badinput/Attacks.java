package io.mimiq.e2e.badinput;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.mimiq.e2e.contract.Inhabitant;
import io.mimiq.e2e.contract.OpenApi;
import io.mimiq.e2e.contract.Operation;
import io.mimiq.e2e.contract.Samples;
import io.mimiq.e2e.contract.Tokens;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Everything bad that can be sent to one operation, made from its description alone. */
final class Attacks {

    private static final List<String> VERBS = List.of("GET", "POST", "PUT", "PATCH", "DELETE", "TRACE", "BREW");

    private final OpenApi api;
    private final String canary;
    private final Inhabitant me;
    private final Inhabitant other;
    private final BodyAttacks bodies;
    private final Samples samples;

    Attacks(OpenApi api, String canary, Inhabitant me, Inhabitant other) {
        this.api = api;
        this.canary = canary;
        this.me = me;
        this.other = other;
        this.bodies = new BodyAttacks(api, canary);
        this.samples = new Samples(api, canary);
    }

    List<Attack> against(Operation operation) {
        Attack plain = mine(operation);
        List<Attack> attacks = new ArrayList<>();
        if (!operation.open()) {
            withoutRight(operation, plain, attacks);
        }
        ids(operation, attacks);
        query(operation, plain, attacks);
        headers(operation, plain, attacks);
        if (operation.takesBody()) {
            attacks.addAll(bodies.against(operation, plain));
        }
        return attacks;
    }

    /** Methods the path does not answer to. */
    List<Attack> wrongMethods(String path, Set<String> methods) {
        Operation operation = new Operation("GET", path, Map.of(), Set.of(), Map.of(), false);
        return VERBS.stream()
                .filter(verb -> !methods.contains(verb))
                .map(verb -> authorised(Attack.of(verb, verb, operation.filled(me::id)))
                        .expecting(400, 404, 405, 501))
                .toList();
    }

    /** As it should be, on what is mine, but without the body it may need. */
    private Attack mine(Operation operation) {
        return authorised(Attack.of("", operation.method(), operation.filled(me::id)));
    }

    private Attack authorised(Attack attack) {
        return attack.with("Authorization", "Bearer " + me.token());
    }

    /** With a body that fits, so that only what was spoilt is wrong. */
    private Attack fitting(Operation operation, Attack attack) {
        return operation.takesJson()
                ? attack.sending(
                        "application/json",
                        samples.sample(operation.jsonSchema()).toString().getBytes(UTF_8))
                : attack;
    }

    private void withoutRight(Operation operation, Attack plain, List<Attack> attacks) {
        Attack complete = fitting(operation, plain);
        attacks.add(complete.named("without token").without("Authorization").expecting(401));
        Tokens.spoilt(me.token(), canary)
                .forEach((name, value) -> attacks.add(
                        complete.named(name).with("Authorization", value).expecting(400, 401, 431)));
    }

    private void ids(Operation operation, List<Attack> attacks) {
        for (String spoilt : operation.prefixes()) {
            ids().forEach((name, id) -> {
                String target = operation.filled(prefix -> prefix.equals(spoilt) ? id : me.id(prefix));
                attacks.add(
                        fitting(operation, authorised(Attack.of(spoilt + ": " + name, operation.method(), target))));
            });
        }
    }

    /** The same request with somebody else's id and with one that nobody knows: both must be answered alike. */
    record Theft(Attack stolen, Attack unknown) {}

    List<Theft> thefts(Operation operation) {
        return operation.prefixes().stream()
                .filter(taken -> !me.id(taken).equals(other.id(taken)))
                .map(taken -> new Theft(
                        withId(operation, taken, other.id(taken)),
                        withId(operation, taken, UUID.randomUUID().toString())))
                .toList();
    }

    /** With If-Match and something to search for, so that the answer cannot be that it is missing. */
    private Attack withId(Operation operation, String place, String id) {
        String target = operation.asked(prefix -> prefix.equals(place) ? id : me.id(prefix));
        Attack attack = authorised(Attack.of("somebody else's " + place, operation.method(), target));
        return fitting(operation, attack).with("If-Match", "\"1\"").with("Accept", "*/*");
    }

    private Map<String, String> ids() {
        Map<String, String> ids = new LinkedHashMap<>();
        ids.put("unknown id", UUID.randomUUID().toString());
        ids.put("id out of place", "-1");
        ids.put("percent-encoded NUL", "a%00b");
        ids.put("broken percent-encoding", "%zz");
        ids.put("broken UTF-8", "%c3%28");
        ids.put("way out of the folder", "..%2f..%2finternal");
        ids.put("query operator", "%7B%22%24ne%22%3A1%7D");
        ids.put("id of 5,000 characters", "a".repeat(5000));
        return ids;
    }

    private void query(Operation operation, Attack plain, List<Attack> attacks) {
        Attack complete = fitting(operation, plain);
        operation
                .query()
                .forEach((name, schema) -> wrongQueryValues(name, api.present(schema))
                        .forEach((what, value) -> {
                            String target = complete.target() + "?" + name + "=" + value;
                            attacks.add(new Attack(
                                    name + " is " + what,
                                    complete.method(),
                                    target,
                                    complete.headers(),
                                    complete.body(),
                                    Set.of()));
                        }));
    }

    private Map<String, String> wrongQueryValues(String name, JsonNode schema) {
        Map<String, String> wrong = new LinkedHashMap<>();
        String type = OpenApi.type(schema);
        if (type.equals("integer") || type.equals("number")) {
            wrong.put("a word", canary);
            wrong.put("out of all bounds", "99999999999999999999");
            wrong.put("negative", "-1");
        }
        if (type.equals("boolean") || schema.path("enum").size() > 0 || schema.has("format") || name.equals("cursor")) {
            wrong.put("a word", canary);
        }
        wrong.put("percent-encoded NUL", "a%00" + canary);
        wrong.put("broken UTF-8", "%c3%28" + canary);
        wrong.put("a text of 5,000 characters", canary + "a".repeat(5000));
        return wrong;
    }

    private void headers(Operation operation, Attack plain, List<Attack> attacks) {
        Attack complete = fitting(operation, plain).named("");
        if (operation.method().equals("GET")) {
            attacks.add(complete.named("unacceptable media type")
                    .with("Accept", "application/x-" + canary)
                    .expecting(406));
        }
        if (operation.headers().contains("Idempotency-Key") && operation.takesJson()) {
            attacks.add(
                    complete.named("Idempotency-Key of 10 kB").with("Idempotency-Key", canary + "k".repeat(10_000)));
        }
        attacks.add(withManyHeaders(complete));
    }

    private Attack withManyHeaders(Attack complete) {
        Map<String, String> headers = new LinkedHashMap<>(complete.headers());
        for (int i = 0; i < 3000; i++) {
            headers.put("X-Nonsense-" + i, canary);
        }
        return new Attack(
                "3,000 headers", complete.method(), complete.target(), headers, complete.body(), Set.of(400, 431));
    }
}
