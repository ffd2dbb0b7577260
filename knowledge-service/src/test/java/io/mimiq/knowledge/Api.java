package io.mimiq.knowledge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.platform.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The service as its callers see it: a user, and the services that may write for them. */
public final class Api {

    private static final String SERVICE = "knowledge-service";
    public static final String NOTE = "We moved to Hamburg in May. The new office has ten desks.";

    private final String userId;

    private Api(String userId) {
        this.userId = userId;
    }

    /** A user nobody else is. */
    public static Api newUser() {
        return new Api("user-" + UUID.randomUUID());
    }

    public String userId() {
        return userId;
    }

    public RequestSpecification user() {
        return given().auth().oauth2(TestTokens.user(userId)).accept("*/*");
    }

    public RequestSpecification json(Object body) {
        return user().contentType(ContentType.JSON).body(body);
    }

    public RequestSpecification service(String... scopes) {
        String token = TestTokens.service("conversation-service", SERVICE, scopes);
        return given().auth().oauth2(token).accept("*/*");
    }

    public String internal(String topicId) {
        return "/internal/users/" + userId + "/topics/" + topicId;
    }

    public String createTopic(String title) {
        return json(Map.of("title", title))
                .post("/api/topics")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Sends a change set drawn from {@link #NOTE}. */
    public Response send(String topicId, ChangeSetBody changeSet) {
        return service("knowledge:write")
                .contentType(ContentType.JSON)
                .body(changeSet.body())
                .post(internal(topicId) + "/change-sets");
    }

    public Response apply(String topicId, ChangeSetBody changeSet) {
        Response response = send(topicId, changeSet);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return response;
    }

    /** A topic whose version 1 has section {@code office} with statements {@code city} and {@code desks}. */
    public String topicWithKnowledge() {
        String topicId = createTopic("Office");
        apply(topicId, firstVersion());
        return topicId;
    }

    public static ChangeSetBody firstVersion() {
        return new ChangeSetBody(0)
                .section("office", "Office")
                .add("city", "The office is in Berlin.", "office")
                .add("desks", "It has ten desks.", "office");
    }

    /** A change set being written; every operation cites the beginning of the note. */
    public static final class ChangeSetBody {
        private static final List<Map<String, Integer>> QUOTE = List.of(Map.of("start", 0, "end", 27));

        private final int baseVersion;
        private final List<Map<String, ?>> operations = new ArrayList<>();
        private String id = "cs-" + UUID.randomUUID();
        private boolean truncated;
        private boolean review;
        private @Nullable Map<String, ?> source;
        private @Nullable Map<String, Integer> part;
        private final Map<String, Object> others = new HashMap<>();
        private List<Map<String, ?>> account = List.of(Map.of("start", 0, "end", 1 << 20, "state", "left_out"));

        public ChangeSetBody(int baseVersion) {
            this.baseVersion = baseVersion;
        }

        public String id() {
            return id;
        }

        public ChangeSetBody id(String changeSetId) {
            id = changeSetId;
            return this;
        }

        public ChangeSetBody truncated() {
            truncated = true;
            return this;
        }

        public ChangeSetBody review() {
            review = true;
            return this;
        }

        public ChangeSetBody source(Map<String, ?> given) {
            source = given;
            return this;
        }

        /** What became of what no operation cites; all of that is left out unless this is called. */
        public ChangeSetBody account(List<Map<String, ?>> dispositions) {
            account = dispositions;
            return this;
        }

        public ChangeSetBody with(String field, Object value) {
            others.put(field, value);
            return this;
        }

        public ChangeSetBody part(int start, int end) {
            part = Map.of("start", start, "end", end);
            return this;
        }

        public ChangeSetBody section(String sectionId, String heading) {
            return operation(Map.of(
                    "id", "op-" + sectionId, "type", "upsert_section", "sectionId", sectionId, "heading", heading));
        }

        public ChangeSetBody add(String statementId, String text, String sectionId) {
            return operation(Map.of(
                    "id", "op-" + statementId,
                    "type", "add_statement",
                    "statementId", statementId,
                    "text", text,
                    "sectionId", sectionId,
                    "evidence", QUOTE));
        }

        public ChangeSetBody supersede(String statementId, String replacementId, String text) {
            return operation(Map.of(
                    "id", "op-" + replacementId,
                    "type", "supersede_statement",
                    "statementId", statementId,
                    "replacementId", replacementId,
                    "text", text,
                    "evidence", QUOTE));
        }

        public ChangeSetBody retract(String statementId) {
            return operation(Map.of(
                    "id",
                    "op-retract-" + statementId,
                    "type",
                    "retract_statement",
                    "statementId",
                    statementId,
                    "evidence",
                    QUOTE));
        }

        public ChangeSetBody confirm(String statementId) {
            return operation(Map.of(
                    "id",
                    "op-confirm-" + statementId,
                    "type",
                    "confirm_statement",
                    "statementId",
                    statementId,
                    "evidence",
                    QUOTE));
        }

        public ChangeSetBody conflict(String statementId, String alternativeId, String text) {
            return operation(Map.of(
                    "id", "op-" + alternativeId,
                    "type", "conflict_statement",
                    "statementId", statementId,
                    "alternativeId", alternativeId,
                    "text", text,
                    "evidence", QUOTE));
        }

        public ChangeSetBody operation(Map<String, ?> operation) {
            operations.add(operation);
            return this;
        }

        public Map<String, ?> body() {
            Map<String, ?> from = source == null
                    ? Map.of("id", "note-" + id, "kind", "note", "title", "A note", "text", NOTE)
                    : source;
            Map<String, Object> body = new HashMap<>();
            body.put("changeSetId", id);
            body.put("baseVersion", baseVersion);
            body.put("changelog", "Changed by " + id);
            body.put("truncated", truncated);
            body.put("review", review);
            body.put("source", from);
            body.put("operations", operations);
            body.put("account", account);
            body.putAll(others);
            if (part != null) {
                body.put("part", part);
            }
            return body;
        }
    }
}
