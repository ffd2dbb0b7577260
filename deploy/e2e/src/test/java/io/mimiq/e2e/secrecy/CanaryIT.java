package io.mimiq.e2e.secrecy;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mimiq.e2e.Api;
import io.mimiq.e2e.Person;
import io.mimiq.e2e.RunningSuite;
import io.mimiq.platform.testing.ConfluenceStandIn;
import io.mimiq.platform.testing.Proves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A word that occurs nowhere else goes into every field a person can fill; then the files of the suite are searched for it. */
class CanaryIT {
    private final String canary = "canary" + UUID.randomUUID().toString().replace("-", "");
    private final String password = "password" + UUID.randomUUID();
    private final Api stranger = new Api(RunningSuite.get().url());

    @TempDir
    Path folder;

    @Test
    @Proves("MQ-12")
    void leavesNothingPeopleWroteInDatabaseFilesKafkaSegmentsOrLogs() throws IOException {
        String email = canary + "@example.org";
        stranger.post("/api/auth/accounts", """
                        {"email": "%s", "password": "%s", "birthDate": "1990-05-17", "acceptedPolicy": true}""".formatted(email, password)).expect(201);
        Person person = Person.signIn(stranger, email, password);
        String topic = person.createTopic("Title " + canary);
        person.api().stream(topic + "/messages", message("The password of " + canary + " is in the safe.", "update"));
        person.api().stream(topic + "/messages", message("Where is the password of " + canary + "?", "ask"));
        String document = person.api()
                .upload(
                        topic + "/documents",
                        canary + ".md",
                        "text/markdown",
                        "# " + canary + "\n\nThe " + canary + " opens.")
                .expect(201)
                .text("/id");
        connectConfluence(person);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> person.api()
                        .get(topic + "/documents/" + document)
                        .text("/state")
                        .equals("processed"));

        assertThat(search(RunningSuite.get().home(), canary)).isEmpty();
        assertThat(search(RunningSuite.get().home(), password)).isEmpty();
    }

    @Test
    void findsACanaryThatIsThere() throws IOException {
        Files.writeString(folder.resolve("plain"), "before " + canary + " after");
        Files.write(folder.resolve("wide"), ("before " + canary).getBytes(UTF_16LE));
        Files.writeString(
                folder.resolve("digits"), Base64.getEncoder().encodeToString(("1234" + canary + "89").getBytes(UTF_8)));
        Files.writeString(folder.resolve("hex"), HexFormat.of().formatHex(canary.getBytes(UTF_8)));

        List<String> found = search(folder, canary);

        assertThat(found).contains("plain (plain)", "wide (UTF-16LE)", "hex (hex)", "digits (base64+1)");
    }

    private void connectConfluence(Person person) {
        ConfluenceStandIn site = RunningSuite.get().confluence();
        site.account("c" + canary + "@example.org", "token" + canary, "Dana");
        person.api()
                .put("/api/integrations/confluence", """
                        {"siteUrl": "%s", "email": "c%s@example.org", "apiToken": "token%s"}""".formatted(site.siteUrl(), canary, canary))
                .expect(200);
    }

    private static String message(String text, String intent) {
        return "{\"text\": \"%s\", \"intent\": \"%s\"}".formatted(text, intent);
    }

    private static List<String> search(Path root, String word) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Needles.in(file, word).forEach(form -> found.add(root.relativize(file) + " (" + form + ")"));
            }
        }
        return found;
    }
}
