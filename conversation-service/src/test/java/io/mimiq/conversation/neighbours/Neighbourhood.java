package io.mimiq.conversation.neighbours;

import static java.util.Objects.requireNonNull;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;

/** What a test does to the fake suite, and what it sees there. */
public final class Neighbourhood {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Neighbourhood() {}

    /** A new topic of this user; its id. */
    public static String topicOf(String userId) {
        String topicId = UUID.randomUUID().toString();
        send("PUT", "/control/topics/" + userId + "/" + topicId, "");
        return topicId;
    }

    /** The topic knows nothing any more. */
    public static void forget(String userId, String topicId) {
        send("PUT", "/control/topics/" + userId + "/" + topicId, "");
    }

    /** What is found to answer this user from is told once it is released. */
    public static void pause(String userId) {
        send("PUT", "/control/paused/" + userId, "");
    }

    public static boolean isHeld(String userId) {
        return send("GET", "/control/paused/" + userId, "").getBoolean("held");
    }

    public static void release(String userId) {
        send("DELETE", "/control/paused/" + userId, "");
    }

    public static void removeTopic(String userId, String topicId) {
        send("DELETE", "/control/topics/" + userId + "/" + topicId, "");
    }

    public static void document(String userId, String topicId, String documentId, String text, int revision) {
        put(userId, topicId, documentId, text, revision, new JsonObject().put("kind", "upload"));
    }

    /** A page of Confluence that was copied. */
    public static void page(String userId, String topicId, String documentId, String text) {
        JsonObject origin = new JsonObject().put("kind", "confluence").put("pageId", "123");
        put(userId, topicId, documentId, text, 1, origin.put("version", 7));
    }

    private static void put(
            String userId, String topicId, String documentId, String text, int revision, JsonObject origin) {
        JsonObject document = new JsonObject()
                .put("id", documentId)
                .put("title", "Handbook.md")
                .put("mediaType", "text/markdown")
                .put("placement", "auto")
                .put("storedAt", "2026-11-02T09:00:00Z")
                .put("text", text)
                .put("revision", revision)
                .put("sourceId", documentId + (revision == 1 ? "" : "-" + revision))
                .put("origin", origin);
        send("PUT", "/control/topics/" + userId + "/" + topicId + "/documents/" + documentId, document.encode());
    }

    /** The topic's knowledge, with {@code changeSets} that were applied and {@code reports} on documents, and {@code withdrawn} sources. */
    public static JsonObject topic(String userId, String topicId) {
        return send("GET", "/control/topics/" + userId + "/" + topicId, "");
    }

    public static List<String> statements(String userId, String topicId) {
        return items(topic(userId, topicId), "statements").stream()
                .map(statement -> statement.getString("text"))
                .toList();
    }

    /** All reservations of this user. */
    public static List<JsonObject> reservations(String userId) {
        return items(send("GET", "/control/reservations", ""), "items").stream()
                .filter(reservation -> reservation.getString("userId").equals(userId))
                .toList();
    }

    /** @param code of the problem: the person's own limit, or the operator's ceiling */
    public static void refuseToPay(String userId, String code) {
        send("PUT", "/control/poor/" + userId + "/" + code, "");
    }

    public static void pay(String userId) {
        send("DELETE", "/control/poor/" + userId, "");
    }

    /** {@code base}: the knowledge moves on before a change set arrives; {@code refuse}: it is refused; get, post, put: 500. */
    public static void next(String userId, String failure, int times) {
        send("PUT", "/control/failures/" + userId + "/" + failure + "/" + times, "");
    }

    public static List<String> requestIds() {
        return send("GET", "/control/request-ids", "").getJsonArray("items").stream()
                .map(String.class::cast)
                .toList();
    }

    public static List<JsonObject> items(JsonObject holder, String field) {
        return holder.getJsonArray(field).stream().map(JsonObject.class::cast).toList();
    }

    private static JsonObject send(String method, String path, String body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(requireNonNull(System.getProperty(Neighbours.URL)) + path))
                    .method(method, HttpRequest.BodyPublishers.ofString(body))
                    .header("content-type", "application/json")
                    .build();
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(response.statusCode() + " " + response.body());
            }
            return new JsonObject(response.body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
