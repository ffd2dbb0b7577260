package io.mimiq.e2e.dashboard;

import static org.awaitility.Awaitility.await;

import io.mimiq.e2e.Api;
import io.mimiq.e2e.Person;
import io.mimiq.e2e.RunningSuite;
import io.mimiq.platform.testing.ConfluenceStandIn;
import io.mimiq.platform.testing.Patience;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What people do all day, and what goes wrong while they do, with a word in every field that occurs nowhere else. It can
 * be done again and again.
 */
final class MainJob {
    private static final Duration SOON = Patience.EVENT;

    private final String canary = "canary" + UUID.randomUUID().toString().replace("-", "");
    private final String email = canary + "@example.org";
    private final String password = "a long walk " + UUID.randomUUID();
    private final RunningSuite suite;
    private final Api stranger;
    private final List<String> secrets = new ArrayList<>(List.of(canary, password));
    private final Person person;
    private String sessionToken;

    MainJob(RunningSuite suite) {
        this.suite = suite;
        this.stranger = new Api(suite.url());
        stranger.post("/api/auth/accounts", """
                        {"email": "%s", "password": "%s", "birthDate": "1990-05-17", "acceptedPolicy": true}""".formatted(email, password)).expect(201);
        this.person = Person.signIn(stranger, email, password);
        this.sessionToken = person.sessionToken();
        this.secrets.add(sessionToken);
        this.secrets.add(person.api().get("/api/auth/me").expect(200).text("/id"));
    }

    /** Everything that must not be in a metric: the word, the password, a token, ids of the person and the topics. */
    List<String> secrets() {
        return secrets;
    }

    void once() {
        String topic = person.createTopic("Title " + canary);
        secrets.add(topic.substring(topic.lastIndexOf('/') + 1));
        say(topic, "The on-call engineer of " + canary + " answers within ten minutes.", "update");
        say(topic, "Who answers for " + canary + "?", "ask");
        say(topic, "The on-call engineer of " + canary + " answers within one hour.", "update");
        read(topic);
        document(topic);
        confluence(topic);
        renew();
        refused(topic);
        delete(topic);
        mishaps();
    }

    private void renew() {
        sessionToken = stranger.post("/api/auth/sessions/refresh", "{\"sessionToken\": \"%s\"}".formatted(sessionToken))
                .expect(200)
                .text("/sessionToken");
        secrets.add(sessionToken);
    }

    private void say(String topic, String text, String intent) {
        String answer = person.api().stream(
                        topic + "/messages", "{\"text\": \"%s\", \"intent\": \"%s\"}".formatted(text, intent))
                .the("message")
                .path("messageId")
                .asText();
        secrets.add(answer);
    }

    private void read(String topic) {
        for (String path : new String[] {"", "/knowledge", "/versions", "/statements", "/messages", "/egress"}) {
            person.api().get(topic + path).expect(200);
        }
        person.api().get("/api/usage/calls").expect(200);
        person.api().get("/api/audit").expect(200);
    }

    private void document(String topic) {
        String id = person.api()
                .upload(
                        topic + "/documents",
                        canary + ".md",
                        "text/markdown",
                        "# " + canary + "\n\nThe " + canary + " opens.")
                .expect(201)
                .text("/id");
        secrets.add(id);
        await().atMost(SOON)
                .until(() -> person.api()
                        .get(topic + "/documents/" + id)
                        .text("/state")
                        .equals("processed"));
    }

    private void confluence(String topic) {
        ConfluenceStandIn site = suite.confluence();
        site.account("c" + email, "token" + canary, "Dana")
                .publish("4713", canary, "<p>The " + canary + " closes.</p>");
        connect(site, "token" + canary, 200);
        String link = person.api()
                .post(topic + "/confluence-pages", "{\"url\": \"" + site.pageUrl("4713") + "\"}")
                .expect(201)
                .text("/id");
        secrets.add(link);
        await().atMost(SOON)
                .until(() ->
                        person.api().get(topic + "/confluence-pages").body().contains("\"synced\""));
    }

    private void delete(String topic) {
        String deletion = person.api().delete(topic).expect(202).text("/deletionId");
        await().atMost(SOON)
                .until(() -> person.api()
                        .get("/api/privacy/deletions/" + deletion)
                        .body()
                        .contains("\"completed\""));
    }

    /** Before a service knows the route, it has only the path as it was typed. */
    private void refused(String topic) {
        stranger.get(topic + "/knowledge").expect(401);
        person.api().post(topic + "/messages", "{").expect(400);
        person.api().get(topic + "/versions?limit=none").expect(400);
    }

    /** Somebody guesses, a stranger, a site that does not answer. Each time for another address: attempts on one are limited. */
    private void mishaps() {
        stranger.post("/api/auth/sessions", """
                        {"email": "nobody-%s@example.org", "password": "%s"}""".formatted(UUID.randomUUID(), password))
                .expect(401);
        stranger.get("/api/topics").expect(401);
        ConfluenceStandIn site = suite.confluence().fail(500);
        try {
            connect(site, "token" + canary, 502);
        } finally {
            site.recover();
        }
    }

    private void connect(ConfluenceStandIn site, String token, int expected) {
        person.api()
                .put("/api/integrations/confluence", """
                        {"siteUrl": "%s", "email": "c%s", "apiToken": "%s"}""".formatted(site.siteUrl(), email, token))
                .expect(expected);
    }
}
