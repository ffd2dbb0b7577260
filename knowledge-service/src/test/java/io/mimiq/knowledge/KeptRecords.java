package io.mimiq.knowledge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mimiq.platform.testing.ApiContract;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** What the other services keep of people and give to exports, page by page and as their contracts say. */
public final class KeptRecords {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> SERVICES = Map.of(
            "account", "auth-service",
            "sessions", "auth-service",
            "confluence-connection", "integration-service",
            "confluence-pages", "integration-service",
            "budget", "usage-service",
            "ai-usage", "usage-service",
            "audit", "usage-service",
            "deletions", "usage-service",
            "messages", "conversation-service",
            "ai-calls", "conversation-service");

    private final Map<String, ApiContract> contracts =
            SERVICES.values().stream().distinct().collect(Collectors.toMap(service -> service, ApiContract::of));
    private final Queue<String> violations = new ConcurrentLinkedQueue<>();
    private final Map<String, List<JsonNode>> records = new ConcurrentHashMap<>();
    private final Map<String, Integer> lastCursors = new ConcurrentHashMap<>();
    private final List<String> noted = new CopyOnWriteArrayList<>();

    /** An answer to one of its requests. */
    record Answer(int status, String body) {}

    /** @param owner the id of the topic or, for what belongs to none, of the user */
    public void keep(String kind, String owner, String record) {
        try {
            records.computeIfAbsent(owner + " " + kind, first -> new CopyOnWriteArrayList<>())
                    .add(JSON.readTree(record));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** From this record on there is no answer. */
    public void failFrom(String kind, String owner, int record) {
        lastCursors.put(owner + " " + kind, record);
    }

    /** The users whose export was noted. */
    public List<String> noted() {
        return List.copyOf(noted);
    }

    public List<String> violations() {
        return List.copyOf(violations);
    }

    Answer answer(String method, URI uri) {
        String[] path = uri.getPath().split("/");
        String userId = path[3];
        if (path.length == 5) {
            noted.add(userId);
            violations.addAll(contract("account").violations(method, uri.getPath(), null, 204, null));
            return new Answer(204, "");
        }
        Map<String, String> query = query(uri);
        String kind = path[5];
        Answer answer = page(query.getOrDefault("topicId", userId) + " " + kind, query);
        violations.addAll(contract(kind).violations(method, uri.getPath(), null, answer.status(), answer.body()));
        return answer;
    }

    private ApiContract contract(String kind) {
        return Objects.requireNonNull(contracts.get(SERVICES.get(kind)));
    }

    private Answer page(String key, Map<String, String> query) {
        List<JsonNode> all = records.getOrDefault(key, List.of());
        int from = Integer.parseInt(query.getOrDefault("cursor", "0"));
        int to = Math.min(all.size(), from + Integer.parseInt(query.get("limit")));
        if (to > lastCursors.getOrDefault(key, Integer.MAX_VALUE)) {
            return new Answer(
                    503, "{\"type\":\"urn:mimiq:problem:unavailable\",\"title\":\"Unavailable\",\"status\":503}");
        }
        ObjectNode page = JSON.createObjectNode();
        page.putArray("items").addAll(all.subList(from, to));
        page.put("nextCursor", to < all.size() ? String.valueOf(to) : null);
        return new Answer(200, page.toString());
    }

    private static Map<String, String> query(URI uri) {
        return uri.getQuery() == null
                ? Map.of()
                : Arrays.stream(uri.getQuery().split("&"))
                        .map(parameter -> parameter.split("=", 2))
                        .collect(Collectors.toMap(parameter -> parameter[0], parameter -> parameter[1]));
    }
}
