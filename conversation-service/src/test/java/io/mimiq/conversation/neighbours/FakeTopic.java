package io.mimiq.conversation.neighbours;

import static java.util.Objects.requireNonNull;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A topic as knowledge-service keeps it, as far as change sets need it: sections, statements, versions, proposals. */
final class FakeTopic {

    private final String id;
    private final Map<String, JsonObject> sections = new LinkedHashMap<>();
    private final Map<String, JsonObject> statements = new LinkedHashMap<>();
    private final Map<String, JsonObject> results = new LinkedHashMap<>();
    final Map<String, JsonObject> documents = new LinkedHashMap<>();
    final List<JsonObject> changeSets = new ArrayList<>();
    final List<JsonObject> reports = new ArrayList<>();
    private long version;

    FakeTopic(String id) {
        this.id = id;
    }

    JsonObject head() {
        return new JsonObject().put("id", id).put("version", version);
    }

    JsonObject knowledge() {
        JsonArray listed = new JsonArray();
        for (JsonObject section : sections.values()) {
            JsonArray ids = new JsonArray();
            statements.values().stream()
                    .filter(statement -> statement.getString("sectionId").equals(section.getString("id")))
                    .forEach(statement -> ids.add(statement.getString("id")));
            listed.add(section.copy().put("statements", ids).put("body", ""));
        }
        return new JsonObject()
                .put("version", version)
                .put("title", "Topic")
                .put("sections", listed)
                .put("statements", new JsonArray(new ArrayList<>(statements.values())));
    }

    /** The answer and its status: 200, 409 when the base has moved, 422 for operations that cannot be. */
    Map.Entry<Integer, JsonObject> apply(JsonObject changeSet) {
        JsonObject known = results.get(changeSet.getString("changeSetId"));
        if (known != null) {
            return Map.entry(200, known);
        }
        if (changeSet.getLong("baseVersion") != version) {
            return Map.entry(409, problem("base-moved", 409));
        }
        if (changeSet.getBoolean("truncated") || !hasEvidence(changeSet)) {
            return Map.entry(422, problem("change-set-refused", 422));
        }
        changeSets.add(changeSet);
        JsonObject result = carryOut(changeSet);
        results.put(changeSet.getString("changeSetId"), result);
        return Map.entry(200, result);
    }

    void moveOn() {
        version++;
    }

    private JsonObject carryOut(JsonObject changeSet) {
        JsonArray applied = new JsonArray();
        JsonArray proposed = new JsonArray();
        boolean review = changeSet.getBoolean("review");
        for (JsonObject operation : operations(changeSet)) {
            if (review || operation.getString("type").equals("conflict_statement")) {
                proposed.add(proposed(operation));
            } else {
                carryOut(operation, changeSet);
                applied.add(operation.getString("id"));
            }
        }
        JsonObject result = new JsonObject().put("applied", applied).put("proposed", proposed);
        if (!applied.isEmpty()) {
            result.put("version", ++version);
        }
        if (!proposed.isEmpty()) {
            result.put("proposalId", UUID.randomUUID().toString());
        }
        return result;
    }

    private void carryOut(JsonObject operation, JsonObject changeSet) {
        switch (operation.getString("type")) {
            case "upsert_section" ->
                sections.put(
                        operation.getString("sectionId"),
                        new JsonObject()
                                .put("id", operation.getString("sectionId"))
                                .put("heading", operation.getString("heading")));
            case "add_statement" ->
                put(operation.getString("statementId"), operation, operation.getString("sectionId"), changeSet);
            case "supersede_statement" -> {
                JsonObject old = statements.remove(operation.getString("statementId"));
                put(operation.getString("replacementId"), operation, old.getString("sectionId"), changeSet);
            }
            case "retract_statement" -> statements.remove(operation.getString("statementId"));
            default -> throw new IllegalArgumentException(operation.getString("type"));
        }
    }

    private void put(String statementId, JsonObject operation, String sectionId, JsonObject changeSet) {
        JsonObject span = operation.getJsonArray("evidence").getJsonObject(0);
        JsonObject source = changeSet.getJsonObject("source");
        String text = text(changeSet);
        JsonObject evidence = new JsonObject()
                .put("sourceId", source.getString("id"))
                .put("start", span.getInteger("start"))
                .put("end", span.getInteger("end"))
                .put("quote", text.substring(span.getInteger("start"), span.getInteger("end")));
        statements.put(
                statementId,
                new JsonObject()
                        .put("id", statementId)
                        .put("text", operation.getString("text"))
                        .put("sectionId", sectionId)
                        .put("status", "active")
                        .put("evidence", new JsonArray().add(evidence)));
    }

    private JsonObject proposed(JsonObject operation) {
        JsonObject existing = statements.get(operation.getString("statementId"));
        if (existing != null) {
            existing.put("status", "conflicting");
        }
        return new JsonObject()
                .put("operationId", operation.getString("id"))
                .put("type", operation.getString("type"))
                .put("statementId", operation.getString("statementId"))
                .put("sectionId", operation.getString("sectionId"))
                .put("text", operation.getString("text"))
                .put("previousText", existing == null ? null : existing.getString("text"));
    }

    private boolean hasEvidence(JsonObject changeSet) {
        int length = text(changeSet).length();
        return operations(changeSet).stream()
                .filter(operation -> operation.containsKey("evidence"))
                .flatMap(operation -> operation.getJsonArray("evidence").stream())
                .map(JsonObject.class::cast)
                .allMatch(span -> span.getInteger("start") >= 0 && span.getInteger("end") <= length);
    }

    private String text(JsonObject changeSet) {
        JsonObject source = changeSet.getJsonObject("source");
        return source.containsKey("text")
                ? source.getString("text")
                : requireNonNull(documents.get(source.getString("id"))).getString("text");
    }

    private static List<JsonObject> operations(JsonObject changeSet) {
        return changeSet.getJsonArray("operations").stream()
                .map(JsonObject.class::cast)
                .toList();
    }

    static JsonObject problem(String code, int status) {
        return new JsonObject()
                .put("type", "urn:mimiq:problem:" + code)
                .put("title", code)
                .put("status", status);
    }

    static JsonObject invalid(String field) {
        JsonObject violation = new JsonObject().put("field", field).put("message", "is too much");
        return problem("validation", 422).put("violations", new JsonArray().add(violation));
    }
}
