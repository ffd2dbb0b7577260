package io.mimiq.auth;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Somebody with an e-mail address of their own, as seen from outside. */
public record Person(String email, String password) {
    public static final String PASSWORD = "correct horse battery staple";

    public static Person unregistered() {
        return new Person("person-" + UUID.randomUUID() + "@example.org", PASSWORD);
    }

    public static Person registered() {
        Person person = unregistered();
        person.register().then().statusCode(201);
        return person;
    }

    public Person withPassword(String other) {
        return new Person(email, other);
    }

    public Response register() {
        return register(Map.of());
    }

    /** Registers with some fields other than usual; a null leaves a field out. */
    public Response register(Map<String, ?> changes) {
        Map<String, Object> body = new HashMap<>(
                Map.of("email", email, "password", password, "birthDate", "1990-05-17", "acceptedPolicy", true));
        body.putAll(changes);
        return json(body).post("/api/auth/accounts");
    }

    public Response signIn() {
        return json(Map.of("email", email, "password", password)).post("/api/auth/sessions");
    }

    /** As if the gateway had said that the request comes from this address. */
    public Response signInFrom(String address) {
        return json(Map.of("email", email, "password", password))
                .header("X-Forwarded-For", address)
                .post("/api/auth/sessions");
    }

    public Tokens session() {
        return Tokens.of(signIn().then().statusCode(201).extract().response());
    }

    public static Response refresh(String sessionToken) {
        return json(Map.of("sessionToken", sessionToken)).post("/api/auth/sessions/refresh");
    }

    public static RequestSpecification json(Map<String, ?> body) {
        return given().contentType("application/json").body(body);
    }

    /** What signing in and refreshing give. */
    public record Tokens(String sessionId, String accessToken, String sessionToken) {
        public static Tokens of(Response response) {
            return new Tokens(
                    response.jsonPath().getString("sessionId"),
                    response.jsonPath().getString("accessToken"),
                    response.jsonPath().getString("sessionToken"));
        }

        public RequestSpecification request() {
            return given().header("Authorization", "Bearer " + accessToken);
        }

        public RequestSpecification request(Map<String, ?> body) {
            return request().contentType("application/json").body(body);
        }
    }
}
