package io.mimiq.e2e.crash;

import com.fasterxml.jackson.databind.JsonNode;
import io.mimiq.e2e.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Looks at everything that is there of one person: through the public API, as they would, and in the database. */
final class Inspection {
    private final Visitor visitor;
    private final Store store;

    Inspection(Visitor visitor, Store store) {
        this.visitor = visitor;
        this.store = store;
    }

    Seen of(Ledger told) {
        List<String> deleted = new ArrayList<>();
        Map<String, String> deletions = new LinkedHashMap<>();
        for (Ledger.Topic topic : told.topics.values()) {
            if (topic.deletionId != null) {
                deleted.add(topic.id);
                deletions.put(topic.deletionId, deletion(topic.deletionId));
            }
        }
        Map<String, Seen.Topic> topics = new LinkedHashMap<>();
        for (String id : all("/api/topics", topic -> topic.path("id").asText())) {
            topics.put(id, topic("/api/topics/" + id));
        }
        return new Seen(
                topics,
                store.traces(deleted),
                deletions,
                all("/api/usage/calls", Inspection::call),
                store.begunCalls(List.copyOf(topics.keySet())),
                visitor.get("/api/usage/budget")
                        .expect(200)
                        .json()
                        .path("spentMicroUsd")
                        .asLong());
    }

    private String deletion(String id) {
        Answer answer = visitor.get("/api/privacy/deletions/" + id);
        return answer.status() == 200 ? answer.text("/state") : "answered with " + answer.status();
    }

    private Seen.Topic topic(String path) {
        JsonNode knowledge = visitor.get(path + "/knowledge").expect(200).json();
        List<String> bodies = new ArrayList<>();
        knowledge
                .path("sections")
                .forEach(section -> bodies.add(section.path("body").asText()));
        List<String> statements = all(path + "/statements?status=active", statement -> text(statement, "text"));
        statements.addAll(all(path + "/statements?status=conflicting", statement -> text(statement, "text")));
        return new Seen.Topic(
                all(path + "/versions", Inspection::version),
                statements,
                String.join("\n", bodies),
                all(path + "/messages", message -> item(message, said(message))),
                all(path + "/documents", document -> item(document, text(document, "title"))),
                all(path + "/proposals", proposal -> item(proposal, proposed(proposal))),
                all(path + "/confluence-pages", page -> item(page, text(page, "pageId"))));
    }

    private <T> List<T> all(String path, Function<JsonNode, T> reading) {
        List<T> all = new ArrayList<>();
        String first = path + (path.contains("?") ? "&" : "?") + "limit=100";
        String next = first;
        while (!next.isEmpty()) {
            JsonNode page = visitor.get(next).expect(200).json();
            page.path("items").forEach(item -> all.add(reading.apply(item)));
            String cursor = page.path("nextCursor").asText("");
            next = cursor.isEmpty() ? "" : first + "&cursor=" + cursor;
        }
        return all;
    }

    private static Seen.Call call(JsonNode call) {
        return new Seen.Call(
                text(call, "callId"),
                text(call, "topicId"),
                call.path("costMicroUsd").asLong());
    }

    private static Seen.Version version(JsonNode version) {
        return new Seen.Version(
                version.path("number").asInt(), version.path("parent").asInt(), text(version, "changelog"));
    }

    private static Seen.Item item(JsonNode item, String text) {
        return new Seen.Item(text(item, "id"), text(item, "state"), text);
    }

    private static String said(JsonNode message) {
        return text(message, "role").equals("user") ? text(message, "text") : "";
    }

    /** What a proposal wants, whatever its id. */
    private static String proposed(JsonNode proposal) {
        List<String> wanted = new ArrayList<>();
        proposal.path("operations")
                .forEach(operation -> wanted.add(text(operation, "type") + " " + text(operation, "text")));
        return String.join(", ", wanted);
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText("");
    }
}
