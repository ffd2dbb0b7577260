package io.mimiq.platform.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RtfReaderTest {

    private Samples samples;

    @BeforeEach
    void prepare(@TempDir Path folder) {
        samples = new Samples(folder);
    }

    private String read(String content) {
        Path file = samples.text("{\\rtf1\\ansi\\ansicpg1252\\deff0" + content + "}");
        Outcome outcome = new Extraction(new Limits(50, 5000)).read(file, "file.rtf");
        assertThat(outcome.refusal()).isNull();
        return Objects.requireNonNull(outcome.extract()).text();
    }

    @Test
    void readsHeadingsAndListsWithTheirNumbers() {
        assertThat(read("{\\stylesheet{\\ql Normal;}{\\s1\\b heading 1;}{\\*\\cs10 Character;}}"
                        + "\\pard\\s1 Office\\par"
                        + "\\pard\\ls1\\li720{\\listtext\\pard\\plain 4.\\tab}Desks\\par"
                        + "\\pard\\ls1\\li1440{\\listtext\\pard\\plain b)\\tab}Oak\\par"
                        + "\\pard\\ls1\\li720{\\listtext\\pard\\plain 5.\\tab}Chairs\\par"
                        + "\\pard\\ls2\\li720{\\listtext\\f3\\'b7\\tab}Lamps\\par\\pard Done.\\par"))
                .isEqualTo("# Office\n\n4. Desks\n   - b) Oak\n\n5. Chairs\n\n- Lamps\n\nDone.\n");
    }

    @Test
    void emphasisesWords() {
        assertThat(read("\\pard We {\\b never }do {\\i so}, \\b\\i ever\\b0\\i0 , {\\strike not} here.\\par"))
                .isEqualTo("We **never** do *so*, ***ever***, ~~not~~ here.\n");
    }

    @Test
    void readsTablesLinksAndLettersOfManyScripts() {
        assertThat(read("{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset204 Arial;}{\\f2\\fcharset128 Mincho;}}"
                        + "\\f0 Caf\\'e9, {\\f1\\'ec\\'e8\\'f0}, {\\f2\\'93\\'8c\\'8b\\'9e}, \\uc1\\u8364?, \\u-10179?\\u-8704?\\par"
                        + " See {\\field{\\*\\fldinst HYPERLINK \"https://example.org\"}{\\fldrslt here}}.\\par"
                        + "\\trowd\\cellx1\\cellx2\\pard\\intbl Room\\cell Seats\\cell\\row"
                        + "\\pard\\intbl Rhine\\par West\\cell 12\\cell\\row\\pard After.\\par"))
                .isEqualTo("""
                        Café, мир, 東京, €, 😀

                        See [here](https://example.org).

                        | Room | Seats |
                        |---|---|
                        | Rhine West | 12 |

                        After.
                        """);
    }

    @Test
    void readsWhatStandsBesideTheText() {
        assertThat(read("{\\header\\pard Handbook\\par}{\\footer\\pard Handbook\\par}"
                        + "It moves{\\footnote\\pard See the plan.}{\\v secretly}{\\deleted  never}"
                        + "{\\*\\atnauthor Dana}{\\*\\annotation\\pard Still true?}.\\par"
                        + "{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv 1}}{\\shptxt\\pard Boxed.\\par}}"
                        + "{\\shprslt{\\*\\do{\\dptxbxtext Boxed.\\par}}}}{\\*\\unknown nothing}End.\\par"))
                .isEqualTo("""
                        It moves\\[1].

                        Boxed.

                        End.

                        \\[1] See the plan.

                        ## Comments

                        Dana: Still true?

                        ## Hidden text

                        secretly

                        ## Header and footer

                        Handbook
                        """);
    }

    @Test
    void readsAFileThatEndsTooEarly() {
        assertThat(read("One.\\par{\\footnote Two{\\b three\\'e")).startsWith("One.");
    }
}
