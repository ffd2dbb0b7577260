package io.mimiq.knowledge.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.mimiq.knowledge.Api;
import io.mimiq.knowledge.Neighbours;
import io.mimiq.platform.testing.LocalServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalServers.class)
@WithTestResource(Neighbours.class)
class FileKindsTest {

    private final Api api = Api.newUser();

    private String topic;

    @BeforeEach
    void createTopic() {
        topic = "/api/topics/" + api.createTopic("Office");
    }

    private Response upload(String name, byte[] bytes) {
        return api.user().multiPart("file", name, bytes).post(topic + "/documents");
    }

    private String text(String id) {
        return api.user().get(topic + "/documents/" + id + "/content").asString();
    }

    @Test
    void saysOnWhichPageTheTextOfAPdfStands() {
        byte[] file = FileSamples.pdf("The office is in Bonn.", "Desks are shared.");

        Response uploaded = upload("handbook.pdf", file);

        uploaded.then()
                .statusCode(201)
                .body("mediaType", equalTo("application/pdf"))
                .body("size", equalTo(file.length));
        String id = uploaded.path("id");
        String text = "The office is in Bonn.\n\nDesks are shared.\n";
        api.user()
                .get(topic + "/sources/" + id)
                .then()
                .body("text", equalTo(text))
                .body("places.start", contains(0, text.indexOf("Desks")))
                .body("places.kind", contains("page", "page"))
                .body("places.label", contains("1", "2"));
        Response content = api.user().get(topic + "/documents/" + id + "/content");
        content.then().contentType(startsWith("text/markdown"));
    }

    @Test
    void readsEachKindAndGivesItsOriginalBack() {
        Map<String, byte[]> files = Map.of(
                "a.docx", FileSamples.docx("The docx is in the kitchen."),
                "a.ods", FileSamples.ods("The ods is in the kitchen."),
                "a.html", "<html><body><p>The html is in the kitchen.</p></body></html>".getBytes(UTF_8),
                "a.rtf", "{\\rtf1\\ansi\\pard The rtf is in the kitchen.}".getBytes(UTF_8),
                "a.eml",
                        "From: d@example.org\nSubject: Tea\nDate: Tue, 24 Nov 2026 10:00:00 +0000\n\nThe eml is in the kitchen.\n"
                                .getBytes(UTF_8),
                "a.csv", "thing;place\nThe csv is in the kitchen.;1\n".getBytes(UTF_8));

        files.forEach((name, bytes) -> {
            Response uploaded = upload(name, bytes);
            uploaded.then().statusCode(201);
            assertThat(text(uploaded.path("id"))).contains("The " + name.substring(2) + " is in the kitchen.");
            Response original = api.user().get(topic + "/documents/" + uploaded.path("id") + "/original");
            original.then()
                    .contentType(startsWith(uploaded.<String>path("mediaType")))
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Content-Disposition", startsWith("attachment"));
            assertThat(original.asByteArray()).isEqualTo(bytes);
        });
    }

    @Test
    void keepsPicturesUnderTheirNamesAndSaysThatTheyAreNotRead() {
        byte[] first = FileSamples.png(1);
        Response uploaded = upload("plan.png", first);

        uploaded.then()
                .statusCode(201)
                .body("title", equalTo("plan.png"))
                .body("mediaType", equalTo("image/png"))
                .body("state", equalTo("processed"))
                .body("problem", anyOf(equalTo("no-text-recognition"), equalTo("no-text-recognized")));
        String id = uploaded.path("id");
        upload("other.png", FileSamples.png(2)).then().statusCode(201);
        upload("copy.png", first).then().statusCode(200).body("id", equalTo(id));
        Response original = api.user().get(topic + "/documents/" + id + "/original");
        original.then().contentType("image/png").header("X-Content-Type-Options", "nosniff");
        assertThat(original.asByteArray()).isEqualTo(first);
        assertThat(text(id)).isEmpty();
    }

    @Test
    void judgesAFileByItsContentWhateverItIsCalled() {
        upload("notes.txt", FileSamples.docx("One."))
                .then()
                .statusCode(201)
                .body("mediaType", containsString("wordprocessingml"));
        upload("b.pdf", FileSamples.docx("Two."))
                .then()
                .statusCode(201)
                .body("mediaType", containsString("wordprocessingml"));
    }

    @Test
    void takesAnotherFileWithTheSameTextAsTheSameDocument() {
        String id = upload("a.docx", FileSamples.docx("One.", "Two.")).path("id");

        upload("a.pdf", FileSamples.pdf("One.", "Two."))
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("outcome", equalTo("unchanged"));
        upload("a.docx", FileSamples.docx("One.", "Three."))
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("outcome", equalTo("revised"));
    }

    @Test
    void keepsALargeFileByteForByte() {
        byte[] ballast = new byte[5 << 20];
        new Random(7).nextBytes(ballast);
        byte[] pdf = FileSamples.pdf("One.");
        byte[] file = new byte[pdf.length + ballast.length];
        System.arraycopy(pdf, 0, file, 0, pdf.length);
        System.arraycopy(ballast, 0, file, pdf.length, ballast.length);

        Response uploaded = upload("a.pdf", file);

        uploaded.then().statusCode(201).body("size", equalTo(file.length));
        String document = topic + "/documents/" + uploaded.path("id");
        assertThat(api.user().get(document + "/original").asByteArray()).isEqualTo(file);
        upload("a.pdf", FileSamples.pdf("Two.")).then().statusCode(200).body("outcome", equalTo("revised"));
        assertThat(api.user().get(document + "/original").asByteArray()).isEqualTo(FileSamples.pdf("Two."));
    }

    @Test
    void refusesWhatNothingReadsAndSaysWhatCanBeRead() {
        upload("a.exe", new byte[] {'M', 'Z', 0, 0, 1, 2, 3})
                .then()
                .statusCode(415)
                .body("type", equalTo("urn:mimiq:problem:unsupported-media-type"))
                .body("detail", containsString("PDF"));
        upload("a.pdf", new byte[(16 << 20) + 1]).then().statusCode(413);
        api.user().get(topic + "/documents").then().body("items", empty());
    }
}
