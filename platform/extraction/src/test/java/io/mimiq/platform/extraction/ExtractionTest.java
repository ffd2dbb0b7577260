package io.mimiq.platform.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.mimiq.platform.extraction.Samples.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractionTest {

    private static final String MAIL = """
            From: Dana <dana@example.org>
            To: Tom <tom@example.org>
            Subject: =?UTF-8?Q?The_m=C3=B6ve?=
            Date: Tue, 24 Nov 2026 10:00:00 +0000
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain; charset=UTF-8

            We move in May.
            --b
            Content-Type: %s; name="%s"
            Content-Disposition: attachment; filename="%s"
            Content-Transfer-Encoding: base64

            %s
            --b--
            """;

    private final Extraction extraction = new Extraction(new Limits(3, 5000));

    private Samples samples;

    @BeforeEach
    void prepare(@TempDir Path folder) {
        samples = new Samples(folder);
    }

    private Extract read(Path file, String extension) {
        Outcome outcome = extraction.read(file, "file." + extension);
        assertThat(outcome.refusal()).isNull();
        return Objects.requireNonNull(outcome.extract());
    }

    private static Line line(String text) {
        return new Line(text, 11);
    }

    @Test
    void readsAPdfWithItsHeadingsAndPages() {
        Path file = samples.pdf(
                List.of(
                        new Line("Handbook", 20),
                        line("The office is in the mid-"),
                        line("dle of Bonn and opens at"),
                        line("eight.")),
                List.of(line("Desks are shared.")));

        Extract read = read(file, "pdf");

        assertThat(read.mediaType()).isEqualTo("application/pdf");
        assertThat(read.text()).isEqualTo("""
                # Handbook

                The office is in the middle of Bonn and opens at eight.

                Desks are shared.
                """);
        assertThat(read.places())
                .containsExactly(
                        new FilePlace(0, "page", "1"), new FilePlace(read.text().indexOf("Desks"), "page", "2"));
    }

    @Test
    void joinsASentenceThatGoesOnBehindTheFootOfItsPage() {
        Path file = samples.pdf(
                List.of(line("Manual 2026"), line("The office is closed"), line("page 1")),
                List.of(line("Manual 2026"), line("on Mondays."), line("Desks are shared."), line("page 2")),
                List.of(line("Manual 2026"), line("So are chairs."), line("page 3")));

        Extract read = read(file, "pdf");

        assertThat(read.text()).startsWith("The office is closed on Mondays.").doesNotContain("Manual", "page");
    }

    @Test
    void readsTheListsOfAPdfByTheirNumbersAndHyphens() {
        Path file = samples.pdf(List.of(
                line("1. Check the fuse."),
                line("2. Press the button and"),
                line("wait."),
                line("- Note one"),
                line("- Note two")));

        assertThat(read(file, "pdf").text()).isEqualTo("""
                1. Check the fuse.
                2. Press the button and wait.

                - Note one
                - Note two
                """);
    }

    @Test
    void readsAWordDocumentWithItsHeadingsListsTablesAndLinks() {
        Extract read = read(samples.docx(), "docx");

        assertThat(read.text()).isEqualTo("""
                # Office

                We moved to [Bonn](https://example.org/bonn)

                - Desks
                  - Standing desks

                - Chairs

                | Room | Seats |
                |---|---|
                | Rhine | 12 |
                """);
    }

    @Test
    void readsAPresentationSlideBySlide() {
        Extract read = read(samples.pptx(), "pptx");

        assertThat(read.text()).startsWith("""
                ## Plan

                - Move in May
                  - Desks first

                > Say why.

                ## Costs
                """);
        assertThat(read.places())
                .extracting(FilePlace::kind, FilePlace::label)
                .containsExactly(tuple("slide", "1"), tuple("slide", "2"));
    }

    @Test
    void readsAWorkbookWithTheCellsOfEachRow() {
        Extract read = read(samples.xlsx(), "xlsx");

        assertThat(read.text()).isEqualTo("""
                ## Budget

                | Item | Cost |
                |---|---|
                | Desks \\| chairs | 1200 |

                ## Notes

                | Approved |
                |---|
                """);
        assertThat(read.places())
                .extracting(place -> place.label() + ": "
                        + read.text()
                                .substring(place.start())
                                .lines()
                                .findFirst()
                                .orElse(""))
                .containsExactly(
                        "Budget: ## Budget",
                        "Budget!B2:C2: | Item | Cost |",
                        "Budget!B4:C4: | Desks \\| chairs | 1200 |",
                        "Notes: ## Notes",
                        "Notes!B1: | Approved |");
    }

    @Test
    void readsOpenDocumentTextAndBooks() {
        assertThat(read(samples.odt(), "odt").text()).isEqualTo("## Kitchen\n\nThe kettle is new.\n");
        assertThat(read(samples.epub(), "epub").text()).isEqualTo("# Chapter one\n\nIt rained.\n");
    }

    @Test
    void readsRichText() {
        Path file = samples.text("{\\rtf1\\ansi\\pard Some {\\b bold} words and caf\\'e9.\\par Next.}");

        assertThat(read(file, "rtf").text())
                .contains("Some **bold** words and café.")
                .contains("Next.");
    }

    @Test
    void keepsValuesUnderTheirColumnsBesideCellsOfSeveralRows() {
        Path file = samples.text("""
                <html><table><tr><th>Day<th>Room<th>Who<tr><td rowspan=3>Mon<td>A<td>Ann<tr><td>B<td>Bob\
                <tr><td colspan=2>closed<tr><td>Tue<td>A<td>Cy</table></html>""");

        assertThat(read(file, "html").text()).isEqualTo("""
                        | Day | Room | Who |
                        |---|---|---|
                        | Mon | A | Ann |
                        | Mon | B | Bob |
                        | Mon | closed |  |
                        | Tue | A | Cy |
                        """);
    }

    @Test
    void readsAWebPageWithoutWhatIsNoText() {
        Path file = samples.text("""
                <html><head><title>T</title><script>alert(1)</script></head><body><h2>Rules</h2>\
                <ul><li>Knock<ul><li>twice</li></ul></li></ul><p>a &lt;b&gt; &amp; c</p>\
                <a href="javascript:alert(1)">no</a> <a href="https://example.org">yes</a></body></html>""");

        assertThat(read(file, "html").text())
                .contains("## Rules", "- Knock\n  - twice", "[yes](https://example.org)")
                .doesNotContain("alert");
    }

    @Test
    void readsAnEmailWithItsAttachments() throws IOException {
        String attached = Base64.getMimeEncoder().encodeToString(Files.readAllBytes(samples.docx()));
        Path file = samples.text(MAIL.formatted("application/octet-stream", "office.docx", "office.docx", attached));

        Extract read = read(file, "eml");

        assertThat(read.text())
                .startsWith("# The möve\n\nFrom: Dana (dana@example.org)")
                .contains("Date: 2026-11-24", "We move in May.", "## office.docx", "- Desks");
    }

    @Test
    void namesAnAttachmentThatItCannotRead() {
        Path file = samples.text(MAIL.formatted("image/png", "logo.png", "logo.png", "iVBORw0KGgo="));

        Path other = samples.text(MAIL.formatted("application/pdf", "a.pdf", "a.pdf", "JVBERi0xLjc="));

        assertThat(read(file, "eml").text()).endsWith("## logo.png\n");
        assertThat(read(other, "eml").text()).endsWith("## a.pdf\n");
    }

    @Test
    void readsASavedWebPage() {
        Path file = samples.text("""
                From: <Saved by a browser>
                Subject: Prices
                MIME-Version: 1.0
                Content-Type: multipart/related; type="text/html"; boundary="b"

                --b
                Content-Type: text/html; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                <html><body><h2>Prices</h2><p>A desk is 20 =E2=82=AC.</p></body></html>
                --b
                Content-Type: image/png
                Content-Transfer-Encoding: base64

                iVBORw0KGgo=
                --b--
                """);

        assertThat(read(file, "mhtml").text()).contains("## Prices", "A desk is 20 €.");
    }

    @Test
    void judgesAFileByItsContent() {
        assertThat(read(samples.docx(), "pdf").mediaType()).endsWith("wordprocessingml.document");
    }

    @Test
    void saysWhyAFileHasNoText() throws IOException {
        Path whole = samples.docx();
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(whole, Arrays.copyOf(bytes, bytes.length / 2));

        assertThat(refusal(whole, "docx")).isIn(Refusal.DAMAGED, Refusal.UNSUPPORTED);
        assertThat(refusal(samples.encryptedPdf(List.of(line("Secret."))), "pdf"))
                .isEqualTo(Refusal.ENCRYPTED);
        assertThat(refusal(samples.pdf(List.of()), "pdf")).isEqualTo(Refusal.NO_TEXT);
        assertThat(refusal(samples.text("%PDF-1.7 and no more"), "pdf")).isEqualTo(Refusal.DAMAGED);
        assertThat(refusal(samples.text("MZ\0\0"), "exe")).isEqualTo(Refusal.UNSUPPORTED);
        List<Line> page = List.of(line("One."));
        assertThat(refusal(samples.pdf(page, page, page, page), "pdf")).isEqualTo(Refusal.TOO_COMPLEX);
        assertThat(refusal(samples.text("<html><p>" + "word ".repeat(2000)), "html"))
                .isEqualTo(Refusal.TOO_LONG);
    }

    private Refusal refusal(Path file, String extension) {
        return Objects.requireNonNull(extraction.read(file, "file." + extension).refusal());
    }
}
