package io.mimiq.platform.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OdsReaderTest {

    private Samples samples;

    @BeforeEach
    void prepare(@TempDir Path folder) {
        samples = new Samples(folder);
    }

    private Extract read(String sheets) {
        Path file = samples.openDocument(
                "spreadsheet",
                "<style:style style:name=\"H\"><style:table-properties table:display=\"false\"/></style:style>",
                sheets);
        Outcome outcome = new Extraction(new Limits(50, 5000)).read(file, "file.ods");
        assertThat(outcome.refusal()).isNull();
        return Objects.requireNonNull(outcome.extract());
    }

    private static String row(String... cells) {
        return "<table:table-row>" + String.join("", cells) + "</table:table-row>";
    }

    private static String cell(String attributes, String... lines) {
        StringBuilder cell = new StringBuilder("<table:table-cell " + attributes + ">");
        for (String line : lines) {
            cell.append("<text:p>").append(line).append("</text:p>");
        }
        return cell.append("</table:table-cell>").toString();
    }

    @Test
    void readsEachSheetWithThePlacesOfItsRows() {
        Extract workbook = read("<table:table table:name=\"Prices\">"
                + "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell/></table:table-row>"
                + "<table:table-header-rows>" + row(cell(""), cell("", "Desk"), cell("", "Price"))
                + "</table:table-header-rows>"
                + row(
                        cell(""),
                        cell("", "Oak", "solid"),
                        cell("office:value-type=\"float\" office:value=\"20\"", "20 €"))
                + row(cell(""), cell("table:number-columns-repeated=\"2\"", "?"))
                + row(cell("table:number-columns-repeated=\"2\""), cell("table:formula=\"of:=SUM([.C4:.C5])\""))
                + "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"1024\"/></table:table-row>"
                + "</table:table><table:table table:name=\"Old\" table:style-name=\"H\">" + row(cell("", "Ash"))
                + "</table:table>");

        assertThat(workbook.text()).isEqualTo("""
                ## Prices

                | Desk | Price |
                |---|---|
                | Oak solid | 20 € |
                | ? | ? |
                |  | =SUM(C4:C5) |

                ## Old (hidden sheet)

                | Ash |
                |---|
                """);
        assertThat(workbook.places())
                .extracting(FilePlace::label)
                .contains("Prices", "Prices!B3:C3", "Prices!B4:C4", "Old!A1");
    }

    @Test
    void saysInEachRowWhatIsSaidForSeveral() {
        assertThat(read("<table:table table:name=\"Rota\">" + row(cell("", "Day"), cell("", "Who"))
                                + row(cell("table:number-rows-spanned=\"2\"", "Mon"), cell("", "Ann"))
                                + row("<table:covered-table-cell/>", cell("", "Bob")) + "</table:table>")
                        .text())
                .endsWith("| Mon | Ann |\n| Mon | Bob |\n");
    }

    @Test
    void tellsWhatIsSaidAboutCells() {
        assertThat(read("<table:table table:name=\"Prices\">" + row(cell("", "Desk"), cell("", "Price"))
                                + row(
                                        cell("", "Oak"),
                                        "<table:table-cell><office:annotation><dc:creator>Dana</dc:creator><text:p>Ask Tom.</text:p></office:annotation><text:p>20</text:p></table:table-cell>")
                                + "</table:table>")
                        .text())
                .endsWith("| Oak | 20 |\n\nComment on B2 by Dana: Ask Tom.\n");
    }
}
