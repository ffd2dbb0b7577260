package io.mimiq.knowledge.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.knowledge.Api;
import io.mimiq.knowledge.Neighbours;
import io.mimiq.platform.testing.LocalServers;
import io.mimiq.platform.testing.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A form is refused before it is read to its end. */
@QuarkusTest
@WithTestResource(LocalServers.class)
@WithTestResource(Neighbours.class)
class OversizedFormTest {

    private static final String FORM = IntStream.range(0, 1_500)
                    .mapToObj(part ->
                            "--x\r\nContent-Disposition: form-data; name=\"f%d\"\r\n\r\nvalue\r\n".formatted(part))
                    .collect(Collectors.joining())
            + "--x--\r\n";

    private final Api api = Api.newUser();

    @TestHTTPResource("/")
    URL server;

    @Test
    void refusesAFormOfTooManyPartsAndServesTheNextRequestOfTheConnection() throws IOException {
        String topicId = api.createTopic("Office");
        String head = " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + TestTokens.user(api.userId()) + "\r\n";
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(20_000);
            BufferedReader answers =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            send(
                    socket,
                    "POST /api/topics/" + topicId + "/documents" + head
                            + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: " + FORM.length()
                            + "\r\n\r\n" + FORM);
            assertThat(answers.readLine()).startsWith("HTTP/1.1 413 ");

            send(socket, "GET /api/topics/" + topicId + head + "Connection: close\r\n\r\n");

            List<String> rest = answers.lines().toList();
            assertThat(rest).anyMatch(line -> line.matches("(?i)content-type: application/problem\\+json.*"));
            assertThat(rest)
                    .filteredOn(line -> line.contains("HTTP/1.1 "))
                    .singleElement()
                    .asString()
                    .endsWith("HTTP/1.1 200 OK");
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }
}
