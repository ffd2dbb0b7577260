package io.mimiq.conversation.neighbours;

import static java.util.Objects.requireNonNull;

import io.mimiq.platform.reading.Syntax;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A topic as knowledge-service keeps it, as far as change sets need it: sections, statements, versions, proposals. */
final class FakeTopic {

    /** These need a person's decision. */
    private static final Set<String> WAITING = Set.of("conflict_statement", "retract_statement");

    private final String id;
    private final Map<String, JsonObject> sections = new LinkedHashMap<>();
    private final Map<String, JsonObject> statements = new LinkedHashMap<>();
    private final Map<String, JsonObject> results = new LinkedHashMap<>();
    private final Map<String, String> marks = new LinkedHashMap<>();
    private final Map<String, FakeAccount> accounts = new LinkedHashMap<>();
    final Map<String, JsonObject> documents = new LinkedHashMap<>();
    final Map<String, JsonObject> revised = new LinkedHashMap<>();
    final List<JsonObject> changeSets = new ArrayList<>();
    final List<JsonObject> reports = new ArrayList<>();
    final List<JsonObject> kept = new ArrayList<>();
    final List<JsonObject> withdrawn = new ArrayList<>();

    private long version;

    FakeTopic(String id) {
        this.id = id;
    }

    /** What the newest revision of a document has in common with those before: nothing unless it was told. */
    JsonObject revised(String documentId) {
        return revised.getOrDefault(
                documentId,
                new JsonObject()
                        .put("units", new JsonArray())
                        .put("outdated", new JsonArray())
                        .put("relaid", new JsonArray())
                        .put("sections", new JsonArray()));
    }

    JsonObject head() {
        return new JsonObject().put("id", id).put("version", version);
    }

    JsonObject knowledge() {
        JsonArray listed = new JsonArray();
        sections.values().forEach(section -> listed.add(shown(section)));
        return new JsonObject()
                .put("version", version)
                .put("title", "Topic")
                .put("sections", listed)
                .put("statements", new JsonArray(new ArrayList<>(statements.values())));
    }

    /** Each statement is a paragraph of its own, or an item. */
    private JsonObject shown(JsonObject section) {
        JsonArray ids = new JsonArray();
        JsonArray places = new JsonArray();
        StringBuilder body = new StringBuilder();
        for (JsonObject statement : statements.values()) {
            if (statement.getString("sectionId").equals(section.getString("id"))) {
                body.append(body.isEmpty() ? "" : "\n\n").append(marks.getOrDefault(statement.getString("id"), ""));
                int start = body.length();
                body.append(statement.getString("text"));
                places.add(new JsonObject().put("start", start).put("end", body.length()));
                ids.add(statement.getString("id"));
            }
        }
        return section.copy()
                .put("statements", ids)
                .put("places", places)
                .put("body", body.isEmpty() ? section.getString("body", "") : body.toString());
    }

    /** What was asked to be taken onto the page, which makes a version. */
    JsonObject keep(String sourceId, JsonObject request) {
        kept.add(request.copy().put("sourceId", sourceId));
        return new JsonObject().put("version", ++version);
    }

    /** All of it: nothing is large here. */
    JsonObject relevant() {
        return new JsonObject()
                .put("knowledge", knowledge())
                .put("references", references())
                .put("found", new JsonArray());
    }

    JsonArray references() {
        JsonArray references = new JsonArray();
        accounts.forEach((sourceId, account) -> account.references(sourceId).forEach(references::add));
        return references;
    }

    /** What became of the units of the sources, by source. */
    JsonObject accounts() {
        JsonObject told = new JsonObject();
        accounts.forEach((sourceId, account) -> told.put(sourceId, account.states()));
        return told;
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
        FakeAccount account = FakeAccount.of(changeSet, text(changeSet), syntax(changeSet));
        if (changeSet.getBoolean("truncated") || !hasEvidence(changeSet) || account.hasGaps()) {
            return Map.entry(422, problem("change-set-refused", 422));
        }
        changeSets.add(changeSet);
        accounts.merge(changeSet.getJsonObject("source").getString("id"), account, FakeAccount::and);
        JsonObject result = carryOut(changeSet).put("account", account.summary());
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
            if (review || WAITING.contains(operation.getString("type"))) {
                proposed.add(proposed(operation));
            } else {
                carryOut(operation, changeSet);
                applied.add(operation.getString("id"));
            }
        }
        JsonObject result = new JsonObject().put("applied", applied).put("proposed", proposed);
        if (operations(changeSet).stream()
                .anyMatch(operation -> applied.contains(operation.getString("id"))
                        && !operation.getString("type").equals("confirm_statement"))) {
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
                                .put("heading", operation.getString("heading"))
                                .put("level", operation.getInteger("level", 2))
                                .put("body", operation.getString("body", "")));
            case "add_statement" ->
                put(operation.getString("statementId"), operation, operation.getString("sectionId"), changeSet);
            case "supersede_statement" -> {
                JsonObject old = statements.remove(operation.getString("statementId"));
                put(operation.getString("replacementId"), operation, old.getString("sectionId"), changeSet);
            }
            case "confirm_statement", "mark_task" -> {
                JsonObject known = requireNonNull(statements.get(operation.getString("statementId")));
                known.getJsonArray("evidence").add(evidence(operation, changeSet));
            }
            case "retract_statement" -> statements.remove(operation.getString("statementId"));
            default -> throw new IllegalArgumentException(operation.getString("type"));
        }
    }

    private void put(String statementId, JsonObject operation, String sectionId, JsonObject changeSet) {
        JsonObject form = operation.getJsonObject("form", new JsonObject());
        marks.put(statementId, form.getJsonArray("in", new JsonArray()).isEmpty() ? "" : "- ");
        statements.put(
                statementId,
                new JsonObject()
                        .put("id", statementId)
                        .put("text", operation.getString("text"))
                        .put("sectionId", sectionId)
                        .put("status", "active")
                        .put("evidence", new JsonArray().add(evidence(operation, changeSet))));
    }

    private JsonObject evidence(JsonObject operation, JsonObject changeSet) {
        JsonObject span = operation.getJsonArray("evidence").getJsonObject(0);
        return new JsonObject()
                .put("sourceId", changeSet.getJsonObject("source").getString("id"))
                .put("start", span.getInteger("start"))
                .put("end", span.getInteger("end"))
                .put("quote", text(changeSet).substring(span.getInteger("start"), span.getInteger("end")));
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

    private Syntax syntax(JsonObject changeSet) {
        JsonObject source = changeSet.getJsonObject("source");
        return switch (source.getString("kind")) {
            case "confluence" -> Syntax.MARKDOWN;
            case "document" ->
                Syntax.of(requireNonNull(documents.get(source.getString("id"))).getString("mediaType"));
            default -> Syntax.NOTE;
        };
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
