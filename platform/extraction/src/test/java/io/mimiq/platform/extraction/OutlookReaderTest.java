package io.mimiq.platform.extraction;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutlookReaderTest {

    private static final String SUBJECT = "0037";
    private static final String SENDER = "0C1A";
    private static final String ADDRESS = "0C1F";
    private static final String TO = "0E04";
    private static final String BODY = "1000";
    private static final String HTML = "10130102";
    private static final String NAME = "3707";
    private static final String DATA = "37010102";

    @TempDir
    private Path folder;

    private Extract read(Map<String, String> message, Map<String, String> attachment) {
        Path file = folder.resolve("mail.msg");
        try (POIFSFileSystem container = new POIFSFileSystem();
                OutputStream bytes = Files.newOutputStream(file)) {
            write(message, container.getRoot(), 32);
            if (!attachment.isEmpty()) {
                write(attachment, container.getRoot().createDirectory("__attach_version1.0_#00000000"), 8);
            }
            container.writeFilesystem(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Outcome outcome = new Extraction(new Limits(50, 5000)).read(file, "mail.msg");
        assertThat(outcome.refusal()).isNull();
        return Objects.requireNonNull(outcome.extract());
    }

    /** Each property as text, unless its name has a type. */
    private static void write(Map<String, String> properties, DirectoryEntry into, int header) throws IOException {
        for (Map.Entry<String, String> property : properties.entrySet()) {
            boolean isText = property.getKey().length() == 4;
            byte[] value = property.getValue().getBytes(isText ? UTF_16LE : UTF_8);
            into.createDocument(
                    "__substg1.0_" + property.getKey() + (isText ? "001F" : ""), new ByteArrayInputStream(value));
        }
        into.createDocument("__properties_version1.0", new ByteArrayInputStream(new byte[header]));
    }

    @Test
    void readsAMessageWithWhatIsAttachedToIt() {
        Extract mail = read(
                Map.of(
                        SUBJECT,
                        "Prices",
                        SENDER,
                        "Dana Roth",
                        ADDRESS,
                        "dana@example.org",
                        TO,
                        "Tom",
                        BODY,
                        "A desk is 20 €."),
                Map.of(NAME, "desks.txt", DATA, "Oak and ash."));

        assertThat(mail.mediaType()).isEqualTo("application/vnd.ms-outlook");
        assertThat(mail.text())
                .isEqualTo(
                        "# Prices\n\nFrom: Dana Roth (dana@example.org)\\\nTo: Tom\n\nA desk is 20 €.\n\n## desks.txt\n\nOak and ash.\n");
        assertThat(mail.places()).extracting(FilePlace::label).containsExactly("desks.txt");
    }

    @Test
    void prefersTheRichestTextAndLeavesOutThePicturesInIt() {
        Extract mail = read(
                Map.of(
                        SUBJECT,
                        "Prices",
                        BODY,
                        "A desk is 20.",
                        HTML,
                        "<html><body><p>A desk is <b>20 </b>euros.<img src=\"cid:logo@1\"></p></body></html>"),
                Map.of(NAME, "logo.png", "3712", "logo@1", DATA, "no picture"));

        assertThat(mail.text()).isEqualTo("# Prices\n\nA desk is **20** euros.\n");
    }

    @Test
    void joinsLinesThatWereWrappedAndNoOthers() {
        String wrapped =
                "We have looked at all of the desks that were offered to us, and\nthe oak ones are by far the best.\n\nDana Roth\nBilling GmbH\nBonn\n";

        assertThat(read(Map.of(SUBJECT, "Desks", BODY, wrapped), Map.of()).text())
                .isEqualTo(
                        "# Desks\n\nWe have looked at all of the desks that were offered to us, and the oak ones are by far the best.\n\nDana Roth\\\nBilling GmbH\\\nBonn\n");
    }
}
