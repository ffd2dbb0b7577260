package io.mimiq.e2e.secrecy;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mimiq.e2e.Answer;
import io.mimiq.e2e.Api;
import io.mimiq.e2e.EventStream;
import io.mimiq.e2e.RunningSuite;
import io.mimiq.platform.testing.ConfluenceStandIn;
import io.mimiq.platform.testing.Patience;
import io.mimiq.platform.testing.WebStandIn;
import java.time.Duration;

/**
 * A person's work from registration to deletion, with a canary in everything that is taken. Each is named by operation and
 * field as {@link io.mimiq.e2e.contract.OpenApi#texts} names them.
 */
final class MainJob {

    private static final Duration SOON = Patience.EVENT;
    private static final String ACCOUNTS = "POST /api/auth/accounts";
    private static final String SESSIONS = "POST /api/auth/sessions";
    private static final String PASSWORD = "PUT /api/auth/me/password";
    private static final String DELETE = "DELETE /api/auth/me";
    private static final String REAUTHENTICATION = "POST /api/auth/reauthentication";
    private static final String CORRECT = "PATCH /api/auth/me";
    private static final String TOPICS = "POST /api/topics";
    private static final String RENAME = "PATCH /api/topics/{topicId}";
    private static final String MESSAGES = "POST /api/topics/{topicId}/messages";
    private static final String EDIT = "PUT /api/topics/{topicId}/knowledge";
    private static final String CONFLUENCE = "PUT /api/integrations/confluence";
    private static final String LINK = "POST /api/topics/{topicId}/confluence-pages";
    private static final String WEB_PAGE = "POST /api/topics/{topicId}/web-pages";
    private static final String PAGE = "4711";

    private final Canaries canaries;
    private final ConfluenceStandIn site;
    private final WebStandIn web;
    private final Api stranger;
    private Api me;
    private String topic = "";

    MainJob(RunningSuite suite, Canaries canaries) {
        this.canaries = canaries;
        this.site = suite.confluence();
        this.web = suite.web();
        this.stranger = new Api(suite.url()).with("User-Agent", "Browser " + canaries.in("User-Agent"));
        this.me = stranger;
    }

    void run() {
        account();
        topic = "/api/topics/"
                + me.with("Idempotency-Key", canaries.in("Idempotency-Key"))
                        .post("/api/topics", body("title", TOPICS))
                        .expect(201)
                        .text("/id");
        String version = me.get(topic).expect(200).header("ETag");
        me.with("If-Match", version).patch(topic, body("title", RENAME)).expect(200);
        messages();
        String document = document();
        page();
        webPage();
        edit();
        versions();
        export();
        me.delete(topic + "/documents/" + document).expect(204);
    }

    /** Registers, corrects the address, changes the password, and signs in anew with both. */
    private void account() {
        ObjectNode account = fields(ACCOUNTS, "password", "invitation").put("email", address(ACCOUNTS));
        account.put("birthDate", "1990-05-17").put("acceptedPolicy", true);
        stranger.post("/api/auth/accounts", account.toString()).expect(201);
        ObjectNode credentials = object().put("email", address(ACCOUNTS)).put("password", in(ACCOUNTS, "password"));
        signIn(credentials, "first session");
        stranger.post(
                        "/api/auth/sessions",
                        fields(SESSIONS, "password")
                                .put("email", address(ACCOUNTS))
                                .toString())
                .expect(401);
        stranger.post(
                        "/api/auth/sessions",
                        fields(SESSIONS, "password")
                                .put("email", address(SESSIONS))
                                .toString())
                .expect(401);
        canaries.secret(
                "key of what is left in a browser",
                me.get("/api/auth/me/browser-key").expect(200).text("/key"));
        String seen = me.get("/api/auth/me").expect(200).header("ETag");
        ObjectNode correction = fields(CORRECT, "password").put("email", address(CORRECT));
        me.with("If-Match", seen).patch("/api/auth/me", correction.toString()).expect(401);
        correction.put("password", in(ACCOUNTS, "password"));
        me.with("If-Match", seen).patch("/api/auth/me", correction.toString()).expect(200);
        me.delete("/api/auth/me", fields(DELETE, "password").toString()).expect(401);
        me.post(
                        "/api/auth/reauthentication",
                        fields(REAUTHENTICATION, "password").toString())
                .expect(401);
        ObjectNode wrong = fields(PASSWORD, "currentPassword", "newPassword");
        me.put("/api/auth/me/password", wrong.toString()).expect(401);
        wrong.put("currentPassword", in(ACCOUNTS, "password"));
        me.put("/api/auth/me/password", wrong.toString()).expect(204);
        signIn(object().put("email", address(CORRECT)).put("password", in(PASSWORD, "newPassword")), "second session");
    }

    private void signIn(ObjectNode credentials, String name) {
        Answer session =
                stranger.post("/api/auth/sessions", credentials.toString()).expect(201);
        remember(name, session);
        Answer refreshed = stranger.post(
                        "/api/auth/sessions/refresh",
                        object().put("sessionToken", session.text("/sessionToken"))
                                .toString())
                .expect(200);
        remember(name + ", refreshed", refreshed);
        me = stranger.withToken(refreshed.text("/accessToken"));
    }

    /** Of an access token, what makes it valid: its signature. */
    private void remember(String name, Answer session) {
        canaries.secret("session token of the " + name, session.text("/sessionToken"));
        String[] token = session.text("/accessToken").split("\\.");
        canaries.secret("access token of the " + name, token[token.length - 1]);
    }

    private void messages() {
        say("The password of " + in(MESSAGES, "text") + " is in the safe.", "update");
        EventStream answer =
                say("Where is the password of " + canaries.in(MESSAGES + " text, a question") + "?", "ask");
        String message = answer.the("message").path("messageId").asText();
        me.stream(topic + "/messages/" + message + "/stream");
        me.stream(topic + "/messages/" + message + "/regenerate", "");
        ObjectNode doubtful = object().put(
                        "text", "The spare key of " + canaries.in(MESSAGES + " text, a proposal") + " is in the shed.");
        EventStream proposed = me.stream(
                topic + "/messages",
                doubtful.put("intent", "update").put("review", true).toString());
        String proposal = topic + "/proposals/"
                + proposed.the("proposal").path("proposalId").asText();
        ObjectNode decision = object();
        for (JsonNode operation : me.get(proposal).expect(200).json().path("operations")) {
            decision.withArray("accept").add(operation.path("operationId").asText());
        }
        me.post(proposal + "/decision", decision.toString()).expect(200);
        EventStream passing =
                say("The garden gate of " + canaries.in(MESSAGES + " text, deleted") + " is green.", "ask");
        me.delete(topic + "/messages/"
                        + passing.the("message").path("messageId").asText())
                .expect(204);
    }

    private EventStream say(String text, String intent) {
        return me.stream(
                topic + "/messages",
                object().put("text", text).put("intent", intent).toString());
    }

    private String document() {
        String text = "# Chapter %s\n\nThe gate of %s opens at nine.\n"
                .formatted(canaries.in("heading of a document"), canaries.in("text of a document"));
        String id = me.upload(topic + "/documents", canaries.in("name of a file") + ".md", "text/markdown", text)
                .expect(201)
                .text("/id");
        await().atMost(SOON)
                .until(() -> me.get(topic + "/documents/" + id).text("/state").equals("processed"));
        return id;
    }

    private void page() {
        site.account(address(CONFLUENCE), in(CONFLUENCE, "apiToken"), canaries.in("name at Confluence"))
                .publish(
                        PAGE,
                        "Page " + canaries.in("title of a page"),
                        "<h1>%s</h1><p>The engineer of %s answers within ten minutes.</p>"
                                .formatted(canaries.in("heading of a page"), canaries.in("text of a page")));
        canaries.secret(CONFLUENCE + " siteUrl", site.siteUrl().toString());
        ObjectNode connection = object().put("siteUrl", site.siteUrl().toString());
        connection.put("email", address(CONFLUENCE)).put("apiToken", in(CONFLUENCE, "apiToken"));
        me.put("/api/integrations/confluence", connection.toString()).expect(200);
        String address = "%s/wiki/spaces/%s/pages/%s/%s"
                .formatted(site.siteUrl(), canaries.in("space of a page"), PAGE, in(LINK, "url"));
        me.post(topic + "/confluence-pages", object().put("url", address).toString())
                .expect(201);
        await().atMost(SOON).until(() -> me.get(topic + "/knowledge").body().contains(canaries.in("text of a page")));
    }

    private void webPage() {
        String path = "/" + in(WEB_PAGE, "address");
        String address = web.publish(
                path,
                "<title>%s</title><h1>%s</h1><p>The lighthouse of %s is lit at dusk.</p>"
                        .formatted(
                                canaries.in("title of a web page"),
                                canaries.in("heading of a web page"),
                                canaries.in("text of a web page")));
        me.post(
                        topic + "/web-pages",
                        object().put("address", web.redirect("/lead-on", 302, address))
                                .toString())
                .expect(201);
        me.post(topic + "/web-pages", object().put("address", address).toString())
                .expect(200);
        await().atMost(SOON)
                .until(() -> me.get(topic + "/knowledge").body().contains(canaries.in("text of a web page")));
    }

    /** Adds a section to what is there. */
    private void edit() {
        await().atMost(SOON).until(() -> added() == 200);
    }

    /** The page and the document may have become knowledge in between: then the edit is of what is there now. */
    private int added() {
        Answer knowledge = me.get(topic + "/knowledge").expect(200);
        ObjectNode edit = object().put("changelog", in(EDIT, "changelog"));
        for (JsonNode section : knowledge.json().path("sections")) {
            edit.withArray("sections")
                    .add(object().put("id", section.path("id").asText())
                            .put("heading", section.path("heading").asText())
                            .put("body", section.path("body").asText()));
        }
        ObjectNode added = edit.withArray("sections").addObject();
        added.put("heading", in(EDIT, "sections[].heading"))
                .put("body", "The lock of " + in(EDIT, "sections[].body") + " is new.");
        added.putArray("statements").add(in(EDIT, "sections[].statements[]"));
        return me.with("If-Match", knowledge.header("ETag"))
                .put(topic + "/knowledge", edit.toString())
                .status();
    }

    private void versions() {
        JsonNode versions = me.get(topic + "/versions").expect(200).json().path("items");
        int newest = versions.path(0).path("number").asInt();
        me.get(topic + "/versions/" + newest + "/diff?against=1").expect(200);
        me.post(topic + "/versions/1/restore").expect(201);
        me.delete(topic + "/versions/" + newest + "?purge=true").expect(200);
    }

    /** What leaves in an archive is written to no disk of the suite's. */
    private void export() {
        ObjectNode password = object().put("password", in(PASSWORD, "newPassword"));
        String token = me.post("/api/auth/reauthentication", password.toString())
                .expect(200)
                .text("/accessToken");
        canaries.secret("access token that confirms", token.substring(token.lastIndexOf('.') + 1));
        stranger.withToken(token).post("/api/exports", "{}").expect(200);
    }

    private String in(String operation, String field) {
        return canaries.in(operation + " " + field);
    }

    private String address(String operation) {
        return in(operation, "email") + "@example.org";
    }

    private String body(String field, String operation) {
        return fields(operation, field).toString();
    }

    private ObjectNode fields(String operation, String... names) {
        ObjectNode fields = object();
        for (String name : names) {
            fields.put(name, in(operation, name));
        }
        return fields;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
