package io.mimiq.local.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import org.bson.Document;

/**
 * What people do with the suite, through the gateway: sign up, write notes, ask, upload, read the page and its history.
 * Done in a {@link Rehearsal}, it shows each JVM which of its methods are hot.
 */
final class MainJob {

    private static final int READS_AFTER_A_NOTE = 12;

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String BOUNDARY = "mimiq-rehearsal";
    private static final String JSON = "application/json";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final URI gateway;
    private String authorization = "";

    MainJob(URI gateway) {
        this.gateway = gateway;
    }

    /**
     * @param notes how many are written and asked about
     * @throws IOException naming the request that was not answered as it should be
     */
    void run(int notes) throws IOException, InterruptedException {
        signUp();
        post("/api/topics", JSON, "{\"title\": \"An empty topic\"}");
        String topic = "/api/topics/"
                + Document.parse(post("/api/topics", JSON, "{\"title\": \"Operations\"}"))
                        .getString("id");
        upload(topic);
        for (int note = 1; note <= notes; note++) {
            write(topic, note);
            for (int read = 0; read < READS_AFTER_A_NOTE; read++) {
                read(topic);
            }
        }
        history(topic);
        send(request("DELETE", topic, JSON, ""));
    }

    private void signUp() throws IOException, InterruptedException {
        String email = "rehearsal." + UUID.randomUUID() + "@example.org";
        String credentials = "\"email\": \"%s\", \"password\": \"a long walk in the rain\"".formatted(email);
        post(
                "/api/auth/accounts",
                JSON,
                "{" + credentials + ", \"birthDate\": \"1990-05-17\", \"acceptedPolicy\": true}");
        String session = post("/api/auth/sessions", JSON, "{" + credentials + "}");
        authorization = "Bearer " + Document.parse(session).getString("accessToken");
        get("/");
        get("/api/auth/me");
    }

    private void write(String topic, int note) throws IOException, InterruptedException {
        String text =
                "## Service %d\\n\\nService %d runs in europe-west%d and is owned by Dana Whitfield. It is deployed on the %d. of each month.\\n\\n- Timeout: %d s\\n- Retries: %d"
                        .formatted(note, note, note, note % 28 + 1, note * 10, note % 5);
        say(topic, "update", text);
        say(topic, "ask", "Where does service " + note + " run?");
    }

    private void say(String topic, String intent, String text) throws IOException, InterruptedException {
        String message = "{\"intent\": \"%s\", \"text\": \"%s\"}".formatted(intent, text);
        send(request("POST", topic + "/messages", JSON, message).setHeader("Accept", "text/event-stream"));
    }

    private void upload(String topic) throws IOException, InterruptedException {
        String handbook = "# Deployments\n\nDeployments happen on Tuesdays and need one approval.\n";
        String part =
                "Content-Disposition: form-data; name=\"file\"; filename=\"handbook.md\"\r\nContent-Type: text/markdown";
        String body = "--%s\r\n%s\r\n\r\n%s\r\n--%s--\r\n".formatted(BOUNDARY, part, handbook, BOUNDARY);
        post(topic + "/documents", "multipart/form-data; boundary=" + BOUNDARY, body);
    }

    private void read(String topic) throws IOException, InterruptedException {
        get("/api/topics");
        get(topic);
        get(topic + "/knowledge");
        get(topic + "/messages");
        get(topic + "/statements");
        get(topic + "/proposals");
    }

    private void history(String topic) throws IOException, InterruptedException {
        get(topic + "/versions");
        get(topic + "/versions/1");
        get(topic + "/versions/2/diff");
        get(topic + "/sources");
        get(topic + "/documents");
        get("/api/usage?groupBy=model");
        get("/api/audit");
    }

    private String get(String path) throws IOException, InterruptedException {
        return send(request("GET", path, JSON, ""));
    }

    private String post(String path, String mediaType, String body) throws IOException, InterruptedException {
        return send(request("POST", path, mediaType, body));
    }

    private HttpRequest.Builder request(String method, String path, String mediaType, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(PATIENCE)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body, UTF_8))
                .setHeader("Content-Type", mediaType);
        return authorization.isEmpty() ? request : request.setHeader("Authorization", authorization);
    }

    private String send(HttpRequest.Builder builder) throws IOException, InterruptedException {
        HttpRequest request = builder.build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString(UTF_8));
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("%s %s: %d %s"
                    .formatted(request.method(), request.uri().getPath(), answer.statusCode(), answer.body()));
        }
        return answer.body();
    }
}
