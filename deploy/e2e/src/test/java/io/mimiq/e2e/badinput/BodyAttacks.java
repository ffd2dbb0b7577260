package io.mimiq.e2e.badinput;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mimiq.e2e.contract.OpenApi;
import io.mimiq.e2e.contract.Operation;
import io.mimiq.e2e.contract.Samples;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Bad bodies for one operation: not JSON at all, or JSON that is wrong in one field. */
final class BodyAttacks {

    private static final String JSON_TYPE = "application/json";
    private static final int MEGABYTE = 1024 * 1024;

    private final OpenApi api;
    private final Samples samples;
    private final String canary;

    BodyAttacks(OpenApi api, String canary) {
        this.api = api;
        this.samples = new Samples(api, canary);
        this.canary = canary;
    }

    List<Attack> against(Operation operation, Attack plain) {
        List<Attack> attacks = new ArrayList<>();
        wrongMediaTypes(operation, plain, attacks);
        tooLarge(operation, plain, attacks);
        if (operation.takesJson()) {
            malformed(operation, plain, attacks);
            wrongFields(operation, plain, attacks);
        } else {
            brokenMultipart(plain, attacks);
        }
        return attacks;
    }

    private void wrongMediaTypes(Operation operation, Attack plain, List<Attack> attacks) {
        byte[] body = samples.sample(operation.jsonSchema()).toString().getBytes(UTF_8);
        byte[] something = body.length > 4 ? body : canary.getBytes(UTF_8);
        for (String type :
                List.of("text/plain", "application/xml", "image/png", "nonsense", "application/json-patch+json")) {
            if (!operation.bodies().containsKey(type)) {
                attacks.add(plain.named("media type " + type)
                        .sending(type, something)
                        .expecting(400, 415));
            }
        }
    }

    private void tooLarge(Operation operation, Attack plain, List<Attack> attacks) {
        String type = operation.takesJson() ? JSON_TYPE : "multipart/form-data; boundary=b";
        Supplier<byte[]> body = operation.takesJson()
                ? () -> ("{\"text\":\"" + canary + "a".repeat(20 * MEGABYTE) + "\"}").getBytes(UTF_8)
                : () -> multipart(canary + "a".repeat(20 * MEGABYTE));
        attacks.add(plain.named("body far too large").sending(type, body).expecting(413));
        attacks.add(plain.named("body far too large in chunks")
                .sending(type, body)
                .with("Transfer-Encoding", "chunked")
                .expecting(413));
    }

    private void malformed(Operation operation, Attack plain, List<Attack> attacks) {
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        bodies.put("no body", Attack.NOTHING);
        bodies.put("blank body", " ".getBytes(UTF_8));
        bodies.put("unfinished JSON", ("{\"a\": \"" + canary).getBytes(UTF_8));
        bodies.put("trailing comma", ("{\"a\": \"" + canary + "\",}").getBytes(UTF_8));
        bodies.put("words instead of JSON", canary.getBytes(UTF_8));
        bodies.put("null instead of an object", "null".getBytes(UTF_8));
        bodies.put("array instead of an object", ("[\"" + canary + "\"]").getBytes(UTF_8));
        bodies.put("text instead of an object", ("\"" + canary + "\"").getBytes(UTF_8));
        bodies.put("number instead of an object", "42".getBytes(UTF_8));
        bodies.put("number without end", ("{\"a\": " + "9".repeat(5000) + "}").getBytes(UTF_8));
        bodies.put("100,000 brackets", "[".repeat(100_000).getBytes(UTF_8));
        bodies.put("100,000 nested objects", "{\"a\":".repeat(100_000).getBytes(UTF_8));
        bodies.put("NUL bytes only", new byte[64]);
        bodies.put("UTF-16", samples.sample(operation.jsonSchema()).toString().getBytes(UTF_16));
        bodies.put("broken UTF-8", withBytes(operation, 0xc3, 0x28));
        bodies.put("overlong UTF-8", withBytes(operation, 0xc0, 0xaf));
        bodies.put("half a surrogate pair in UTF-8", withBytes(operation, 0xed, 0xa0, 0x80));
        bodies.put("a raw NUL byte", withBytes(operation, 0));
        bodies.put("a raw control character", withBytes(operation, 0x1b));
        bodies.forEach((name, body) -> attacks.add(plain.named(name).sending(JSON_TYPE, body)));
    }

    /** A body that fits but for these bytes in its first text. */
    private byte[] withBytes(Operation operation, int... bytes) {
        String sample = samples.sample(operation.jsonSchema()).toString();
        int text = sample.indexOf(canary);
        String fitting = text < 0 ? "{\"a\":\"" + canary + "\"}" : sample;
        int at = fitting.indexOf(canary) + canary.length();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(fitting.substring(0, at).getBytes(UTF_8));
        for (int one : bytes) {
            out.write(one);
        }
        out.writeBytes(fitting.substring(at).getBytes(UTF_8));
        return out.toByteArray();
    }

    private void wrongFields(Operation operation, Attack plain, List<Attack> attacks) {
        JsonNode schema = operation.jsonSchema();
        if (!(samples.sample(schema) instanceof ObjectNode sample)) {
            return;
        }
        attacks.add(json(plain, "unknown field", with(sample, "unheardOf", text(canary))));
        for (JsonNode required : schema.path("required")) {
            String field = required.asText();
            attacks.add(json(plain, "without " + field, without(sample, field)));
            attacks.add(json(plain, field + " is null", with(sample, field, JsonNodeFactory.instance.nullNode())));
        }
        schema.path("properties")
                .properties()
                .forEach(property -> wrongValues(property.getKey(), api.present(property.getValue()))
                        .forEach((name, value) -> attacks.add(json(
                                plain, property.getKey() + " is " + name, with(sample, property.getKey(), value)))));
    }

    private Map<String, JsonNode> wrongValues(String field, JsonNode schema) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        String type = OpenApi.type(schema);
        Map<String, JsonNode> wrong = new LinkedHashMap<>();
        if (!type.equals("object") && !schema.has("properties")) {
            wrong.put("an object", json.objectNode().put("a", canary));
        }
        if (!type.equals("array")) {
            wrong.put("an array", json.arrayNode().add(canary));
        }
        if (!type.equals("boolean")) {
            wrong.put("a boolean", json.booleanNode(true));
        }
        if (!type.equals("integer") && !type.equals("number")) {
            wrong.put("a number", json.numberNode(42));
        } else {
            wrong.put("a huge number", json.numberNode(new BigDecimal("1e400")));
        }
        wrong.put("text of a megabyte", text(canary + "a".repeat(MEGABYTE)));
        wrong.put("text with half a surrogate pair", text("a\ud800" + canary));
        if (!schema.path("x-cleaned").asBoolean()) {
            wrong.put("text with NUL", text("a\u0000" + canary));
            wrong.put("text with control characters", text("a\u0007\u001b[31m" + canary));
        }
        if (schema.path("enum").size() > 0 || !type.equals("string") || schema.has("format")) {
            wrong.put("other text", text(canary));
        }
        return wrong;
    }

    private static JsonNode text(String text) {
        return JsonNodeFactory.instance.textNode(text);
    }

    private static ObjectNode with(ObjectNode sample, String field, JsonNode value) {
        return sample.deepCopy().set(field, value);
    }

    private static ObjectNode without(ObjectNode sample, String field) {
        ObjectNode copy = sample.deepCopy();
        copy.remove(field);
        return copy;
    }

    /** Jackson writes half a surrogate pair as an escape, which is valid JSON for invalid text. */
    private static Attack json(Attack plain, String name, JsonNode body) {
        return plain.named(name).sending(JSON_TYPE, escaped(body.toString()).getBytes(UTF_8));
    }

    private static String escaped(String json) {
        return json.replace("\ud800", "\\ud800");
    }

    private void brokenMultipart(Attack plain, List<Attack> attacks) {
        String type = "multipart/form-data; boundary=b";
        attacks.add(plain.named("no body").sending(type, Attack.NOTHING));
        attacks.add(plain.named("parts without boundary").sending("multipart/form-data", multipart(canary)));
        attacks.add(plain.named("no part").sending(type, "--b--\r\n".getBytes(UTF_8)));
        attacks.add(plain.named("cut part").sending(type, "--b\r\nContent-Disposition: form-data; na".getBytes(UTF_8)));
        attacks.add(plain.named("part of another name")
                .sending(
                        type,
                        ("--b\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\n" + canary + "\r\n--b--\r\n")
                                .getBytes(UTF_8)));
        attacks.add(plain.named("empty file").sending(type, multipart("")));
        attacks.add(plain.named("NUL bytes as text").sending(type, multipart("\u0000".repeat(100))));
        attacks.add(plain.named("JSON instead of parts")
                .sending(JSON_TYPE, ("{\"file\":\"" + canary + "\"}").getBytes(UTF_8))
                .expecting(415));
    }

    private static byte[] multipart(String content) {
        return ("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\n"
                        + content + "\r\n--b--\r\n")
                .getBytes(UTF_8);
    }
}
