package io.mimiq.e2e;

import java.util.UUID;

/** Someone with an account who is signed in. */
public record Person(String email, String password, Api api, String accessToken, String sessionToken) {
    /** Registers under an address of its own, and signs in. */
    public static Person register(Api stranger) {
        String email = "dana." + UUID.randomUUID() + "@example.org";
        String password = "correct horse " + UUID.randomUUID();
        stranger.post("/api/auth/accounts", """
                        {"email": "%s", "password": "%s", "birthDate": "1990-05-17", "acceptedPolicy": true}""".formatted(email, password)).expect(201);
        return signIn(stranger, email, password);
    }

    public static Person signIn(Api stranger, String email, String password) {
        Answer session = stranger.post("/api/auth/sessions", """
                        {"email": "%s", "password": "%s"}""".formatted(email, password))
                .expect(201);
        String accessToken = session.text("/accessToken");
        return new Person(email, password, stranger.withToken(accessToken), accessToken, session.text("/sessionToken"));
    }

    /** Creates a topic and returns its path. */
    public String createTopic(String title) {
        Answer topic = api.post("/api/topics", "{\"title\": \"" + title + "\"}").expect(201);
        return "/api/topics/" + topic.text("/id");
    }
}
