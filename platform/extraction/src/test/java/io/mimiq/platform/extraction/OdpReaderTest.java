package io.mimiq.platform.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OdpReaderTest {

    private Samples samples;

    @BeforeEach
    void prepare(@TempDir Path folder) {
        samples = new Samples(folder);
    }

    private Extract read(String slides) {
        Path file = samples.openDocument(
                "presentation",
                "<style:style style:name=\"H\"><style:drawing-page-properties presentation:visibility=\"hidden\"/></style:style>",
                slides);
        Outcome outcome = new Extraction(new Limits(50, 5000)).read(file, "file.odp");
        assertThat(outcome.refusal()).isNull();
        return Objects.requireNonNull(outcome.extract());
    }

    private static String frame(String kind, String content) {
        return "<draw:frame presentation:class=\"" + kind + "\"><draw:text-box>" + content
                + "</draw:text-box></draw:frame>";
    }

    private static String p(String words) {
        return "<text:p>" + words + "</text:p>";
    }

    @Test
    void readsSlidesWithTheirNotesAndWithoutWhatIsOnEachOfThem() {
        String list = "<text:list><text:list-item>" + p("Oak") + "<text:list><text:list-item>" + p("solid")
                + "</text:list-item></text:list></text:list-item></text:list>";
        Extract show = read("<draw:page>" + frame("outline", list) + frame("title", p("Desks"))
                + frame("page-number", p("1"))
                + "<draw:g><draw:custom-shape>" + p("20 € each") + "</draw:custom-shape></draw:g>"
                + "<office:annotation><dc:creator>Dana</dc:creator>" + p("Ask Tom.") + "</office:annotation>"
                + "<presentation:notes><draw:page-thumbnail/>" + frame("notes", p("Say it slowly."))
                + "</presentation:notes></draw:page>"
                + "<draw:page draw:style-name=\"H\">" + frame("title", p("Chairs"))
                + "<draw:frame><table:table><table:table-row><table:table-cell>" + p("Room")
                + "</table:table-cell><table:table-cell>" + p("Seats")
                + "</table:table-cell></table:table-row><table:table-row><table:table-cell>" + p("Rhine")
                + "</table:table-cell><table:table-cell>" + p("12")
                + "</table:table-cell></table:table-row></table:table></draw:frame></draw:page>");

        assertThat(show.text()).isEqualTo("""
                ## Desks

                - Oak
                  - solid

                20 € each

                > Comment by Dana: Ask Tom.

                > Say it slowly.

                Hidden slide

                ## Chairs

                | Room | Seats |
                |---|---|
                | Rhine | 12 |
                """);
        assertThat(show.places()).extracting(FilePlace::label).containsExactly("1", "2");
    }
}
