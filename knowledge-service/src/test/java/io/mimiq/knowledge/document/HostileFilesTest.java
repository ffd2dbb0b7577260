package io.mimiq.knowledge.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import com.sun.net.httpserver.HttpServer;
import io.mimiq.knowledge.Api;
import io.mimiq.knowledge.Neighbours;
import io.mimiq.platform.testing.LocalServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalServers.class)
@WithTestResource(Neighbours.class)
class HostileFilesTest {

    private final Api api = Api.newUser();

    private String documents;

    @BeforeEach
    void createTopic() {
        documents = "/api/topics/" + api.createTopic("Office") + "/documents";
    }

    @AfterEach
    void leavesNothingBehindAndGoesOn() throws IOException {
        api.user().get(documents).then().statusCode(200).body("items", empty());
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.startsWith("extraction"));
        }
        upload("fine.docx", FileSamples.docx("One.")).then().statusCode(201);
    }

    private Response upload(String name, byte[] bytes) {
        return api.user().multiPart("file", name, bytes).post(documents);
    }

    private void isRefused(byte[] file, String name, String code) {
        upload(name, file).then().statusCode(422).body("type", equalTo("urn:mimiq:problem:" + code));
    }

    @Test
    void refusesAnArchiveThatUnpacksToFarMoreThanItIs() {
        byte[] file = FileSamples.bomb(300);

        assertThat(file.length).isLessThan(1 << 20);
        isRefused(file, "a.docx", "document-too-complex");
    }

    @Test
    void readsNoFileAndNoAddressThatAnEntityNames() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.close();
        });
        server.start();
        try {
            for (String address : List.of(
                    "file:///etc/passwd",
                    "http://127.0.0.1:" + server.getAddress().getPort() + "/")) {
                String type = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + address + "\">]>";
                isRefused(
                        FileSamples.docxOf(type, "<w:p><w:r><w:t>&e;</w:t></w:r></w:p>"), "a.docx", "document-damaged");
            }
        } finally {
            server.stop(0);
        }
        assertThat(asked).hasValue(0);
    }

    @Test
    void refusesEntitiesThatMultiply() {
        StringBuilder type = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"lol\">");
        for (int level = 1; level < 12; level++) {
            type.append("<!ENTITY a%d \"%s\">".formatted(level, ("&a" + (level - 1) + ";").repeat(10)));
        }

        byte[] file = FileSamples.docxOf(type + "]>", "<w:p><w:r><w:t>&a11;</w:t></w:r></w:p>");

        upload("a.docx", file)
                .then()
                .statusCode(422)
                .body(
                        "type",
                        anyOf(
                                equalTo("urn:mimiq:problem:document-damaged"),
                                equalTo("urn:mimiq:problem:document-too-complex")));
    }

    @Test
    void refusesWhatNeedsAPassword() {
        String secret = "(" + "x".repeat(32) + ")";
        String encryption = "/ID[(a)(a)]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O" + secret + "/U" + secret + ">>";

        isRefused(FileSamples.pdf(encryption, List.of("Secret.")), "a.pdf", "document-encrypted");
    }

    @Test
    void refusesWhatIsNotWhole() {
        byte[] whole = FileSamples.docx("One.", "Two.");

        upload("a.docx", Arrays.copyOf(whole, whole.length / 2)).then().statusCode(anyOf(equalTo(415), equalTo(422)));
        isRefused("%PDF-1.7".getBytes(UTF_8), "a.pdf", "document-damaged");
    }

    @Test
    void refusesTenThousandPages() {
        isRefused(FileSamples.pdf("", Collections.nCopies(10_000, "One.")), "a.pdf", "document-too-complex");
    }

    @Test
    void refusesMoreTextThanASourceMayHave() {
        String numbers = IntStream.range(0, 200_000)
                .mapToObj(number -> Integer.toHexString(number * 7919))
                .collect(Collectors.joining(" "));

        isRefused(FileSamples.docx(numbers), "a.docx", "document-too-long");
    }

    @Test
    void refusesAScan() {
        isRefused(FileSamples.pdf(""), "a.pdf", "unreadable-text");
    }

    @Test
    void survivesElementsInElementsInElements() {
        String nested = "<div>".repeat(50_000) + "Deep." + "</div>".repeat(50_000);

        Response html = upload("a.html", ("<html><body>" + nested).getBytes(UTF_8));

        html.then().statusCode(anyOf(equalTo(201), equalTo(422)));
        if (html.statusCode() == 201) {
            api.user().delete(documents + "/" + html.path("id")).then().statusCode(204);
        }
        String odt = "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">" + "<text:p>".repeat(100_000);
        upload(
                        "a.odt",
                        FileSamples.zip(
                                Map.of("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", odt)))
                .then()
                .statusCode(anyOf(equalTo(415), equalTo(422)));
    }
}
