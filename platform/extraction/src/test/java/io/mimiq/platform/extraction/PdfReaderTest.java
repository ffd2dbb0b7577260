package io.mimiq.platform.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Few bytes that would be drawn very often. */
class PdfReaderTest {

    private static final String WORDS = "BT /T 9 Tf (Desks are shared.) Tj ET ";

    private final Extraction extraction = new Extraction(new Limits(3, 5000));

    @TempDir
    private Path folder;

    /** A page with this content; each form can draw itself (/S) and the next (/N). */
    private Outcome read(String content, String... forms) {
        List<String> objects = new ArrayList<>();
        objects.add("<</Type/Catalog/Pages 2 0 R>>");
        objects.add("<</Type/Pages/Kids[3 0 R]/Count 1>>");
        objects.add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R" + resources(4) + ">>");
        objects.add(stream("", content));
        for (int form = 0; form < forms.length; form++) {
            objects.add(stream("/Type/XObject/Subtype/Form/BBox[0 0 99 99]" + resources(form + 5), forms[form]));
        }
        StringBuilder pdf = new StringBuilder("%PDF-1.7\n");
        for (int i = 0; i < objects.size(); i++) {
            pdf.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        pdf.append("trailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF");
        Path file = new Samples(folder).file(out -> out.write(pdf.toString().getBytes(StandardCharsets.US_ASCII)));
        return extraction.read(file, "file.pdf");
    }

    private static String resources(int self) {
        return "/Resources<</XObject<</S " + self + " 0 R/N " + (self + 1)
                + " 0 R>>/Font<</T<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>";
    }

    private static String stream(String entries, String content) {
        return "<</Length " + content.length() + entries + ">>stream\n" + content + "\nendstream";
    }

    private static String text(Outcome outcome) {
        return Objects.requireNonNull(outcome.extract()).text();
    }

    @Test
    void readsTheFormsOfAPage() {
        assertThat(text(read("/N Do", "/N Do", WORDS))).isEqualTo("Desks are shared.\n");
    }

    @Test
    void readsAFormThatIsAPartOfItselfOnce() {
        assertThat(text(read("/N Do", WORDS + "/S Do"))).isEqualTo("Desks are shared.\n");
    }

    @Test
    void refusesFormsThatMultiplyWithEachLevel() {
        String thrice = "/N Do /N Do /N Do";

        Outcome outcome = read(thrice, thrice, thrice, thrice, thrice, thrice, WORDS);

        assertThat(outcome.refusal()).isEqualTo(Refusal.TOO_COMPLEX);
    }

    @Test
    void refusesMoreOperatorsThanATextNeeds() {
        assertThat(read(WORDS + "q Q ".repeat(50_000)).refusal()).isEqualTo(Refusal.TOO_COMPLEX);
    }
}
