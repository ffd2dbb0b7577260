package io.mimiq.conversation;

import io.mimiq.conversation.neighbours.Neighbourhood;
import io.mimiq.platform.testing.TestTokens;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonObject;
import java.util.UUID;

/** A person with a topic and a token. */
public record Person(String userId, String topicId) {

    public static Person withTopic() {
        String userId = "user-" + UUID.randomUUID();
        return new Person(userId, Neighbourhood.topicOf(userId));
    }

    public Person withAnotherTopic() {
        return new Person(userId, Neighbourhood.topicOf(userId));
    }

    public RequestSpecification request() {
        return RestAssured.given().header("Authorization", "Bearer " + TestTokens.user(userId));
    }

    public String messages() {
        return "/api/topics/" + topicId + "/messages";
    }

    public static String body(String text, String intent) {
        return new JsonObject().put("text", text).put("intent", intent).encode();
    }

    /** Says something and reads the answer's stream to its end. */
    public EventStream say(String text, String intent) {
        return post(body(text, intent)).readAll();
    }

    public EventStream post(String body, String... headers) {
        return EventStream.open("POST", messages(), TestTokens.user(userId), body, headers);
    }

    public EventStream stream(String messageId, String... headers) {
        return EventStream.open("GET", messages() + "/" + messageId + "/stream", TestTokens.user(userId), "", headers);
    }

    public Response accept(String text, String intent) {
        return request()
                .contentType("application/json")
                .body(body(text, intent))
                .post(messages());
    }
}
