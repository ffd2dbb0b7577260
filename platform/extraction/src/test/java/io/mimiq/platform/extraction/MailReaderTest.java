package io.mimiq.platform.extraction;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailReaderTest {

    private static final String HEAD = "From: Dana <dana@example.org>\nTo: tom@example.org\nSubject: Move\n"
            + "Date: Tue, 24 Nov 2026 10:00:00 +0000\nMIME-Version: 1.0\n";

    private Samples samples;

    @BeforeEach
    void prepare(@TempDir Path folder) {
        samples = new Samples(folder);
    }

    private String read(byte[] mail) {
        Path file = samples.file(out -> out.write(mail));
        Outcome outcome = new Extraction(new Limits(50, 5000)).read(file, "file.eml");
        assertThat(outcome.refusal()).isNull();
        return Objects.requireNonNull(outcome.extract()).text();
    }

    private String read(String mail) {
        return read(mail.getBytes(UTF_8));
    }

    private static String attached(String type, String name, byte[] bytes) {
        return "--b\nContent-Type: " + type + "\nContent-Disposition: attachment; filename=\"" + name
                + "\"\nContent-Transfer-Encoding: base64\n\n"
                + Base64.getMimeEncoder().encodeToString(bytes) + "\n";
    }

    private static String mixed(String... parts) {
        return HEAD + "Content-Type: multipart/mixed; boundary=b\n\n" + String.join("", parts) + "--b--\n";
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252, 8bit, Die Miete beträgt 850 €.",
        "iso-8859-1, quoted-printable, Köln für alle",
        "iso-2022-jp, 7bit, 東京へ引っ越します。",
        "koi8-r, base64, Собрание перенесено на вторник.",
        "gb2312, base64, 会议改在星期二。",
        "utf-8, quoted-printable, Über 😀",
    })
    void readsWordsInAllEncodings(String charset, String transfer, String words) {
        Charset written = Encodings.of(charset);
        String body = new String(words.getBytes(written), ISO_8859_1);
        String sent = switch (transfer) {
            case "base64" -> Base64.getMimeEncoder().encodeToString(words.getBytes(written));
            case "quoted-printable" -> quoted(body);
            default -> body;
        };
        String subject = "=?" + charset + "?B?" + Base64.getEncoder().encodeToString(words.getBytes(written)) + "?=";
        String mail = "From: a@example.org\nSubject: " + subject + "\nContent-Type: text/plain; charset=" + charset
                + "\nContent-Transfer-Encoding: " + transfer + "\n\n" + sent;

        assertThat(read(mail.getBytes(ISO_8859_1)))
                .isEqualTo("# " + words + "\n\nFrom: a@example.org\n\n" + words + "\n");
    }

    private static String quoted(String body) {
        StringBuilder quoted = new StringBuilder();
        body.chars().forEach(c -> quoted.append(c < 128 ? String.valueOf((char) c) : String.format("=%02X", c)));
        return quoted.toString();
    }

    @Test
    void readsWordsThatDoNotSayInWhatTheyAreWritten() {
        String mail = "From: Jörg <j@example.org>\nSubject: Köln\n\nÜber die Brücke führt kein Weg nach Köln.";

        assertThat(read(mail.getBytes(ISO_8859_1)))
                .isEqualTo("# Köln\n\nFrom: Jörg (j@example.org)\n\nÜber die Brücke führt kein Weg nach Köln.\n");
        assertThat(read(mail)).startsWith("# Köln");
    }

    @Test
    void readsTheRichestAlternative() {
        String alternatives = HEAD + "Content-Type: multipart/alternative; boundary=b\n\n"
                + "--b\nContent-Type: text/plain\n\nplain\n--b\nContent-Type: text/html\n\n<ul><li>rich</li></ul>\n--b--\n";

        assertThat(read(alternatives)).endsWith("\n\n- rich\n").doesNotContain("plain");
        assertThat(read(HEAD + "Content-Type: text/html\n\n" + "<p>" + "long ".repeat(400) + "</p>"))
                .contains("long long");
    }

    @Test
    void readsWhatIsAttachedAsWhatItIs() throws IOException {
        byte[] pdf = Files.readAllBytes(samples.pdf(List.of(new Samples.Line("Desks are shared.", 11))));
        String inner =
                mixed("--b\nContent-Type: text/plain\n\nInner words.\n", attached("application/pdf", "b.pdf", pdf));

        assertThat(read(mixed(
                        "--b\nContent-Type: text/plain\n\nOuter words.\n",
                        attached("application/octet-stream", "=?UTF-8?Q?M=C3=B6bel.pdf?=", pdf),
                        attached(
                                "application/octet-stream",
                                "old.eml",
                                inner.replace("--b", "--c").replace("=b", "=c").getBytes(UTF_8)),
                        attached("text/plain", "a.txt", "Größe".getBytes(ISO_8859_1)))))
                .containsSubsequence(
                        "Outer words.",
                        "## Möbel.pdf",
                        "Desks are shared.",
                        "## old.eml",
                        "Inner words.",
                        "## b.pdf",
                        "Desks are shared.",
                        "## a.txt",
                        "Größe");
    }

    @Test
    void readsNoMoreOfMailsInMailsThanAFewLevels() {
        String mail = HEAD + "\nInnermost.\n";
        for (int level = 0; level < 6; level++) {
            String boundary = "level" + level;
            mail = HEAD + "Content-Type: multipart/mixed; boundary=" + boundary + "\n\n"
                    + attached("application/octet-stream", level + ".eml", mail.getBytes(UTF_8))
                            .replace("--b\n", "--" + boundary + "\n")
                    + "--" + boundary + "--\n";
        }

        assertThat(read(mail)).contains("## 2.eml").doesNotContain("Innermost", "## 0.eml");
    }
}
