package io.mimiq.platform.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OdtReaderTest {

    private static final String NAMESPACES = """
             xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
            xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
            xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
            xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" \
            xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
            xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" \
            xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/\"""";

    private static final String STYLES = """
            <office:automatic-styles><text:list-style style:name="L">
            <text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="." text:start-value="3"/>
            <text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/>
            <text:list-level-style-bullet text:level="3"/></text:list-style>
            <style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
            <style:style style:name="I" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
            <style:style style:name="H"><style:text-properties text:display="none"/></style:style>
            </office:automatic-styles>""";

    private Samples samples;

    @BeforeEach
    void prepare(@TempDir Path folder) {
        samples = new Samples(folder);
    }

    private Outcome outcome(String body, Map<String, String> others) {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("mimetype", "application/vnd.oasis.opendocument.text");
        entries.put(
                "content.xml",
                "<office:document-content" + NAMESPACES + ">" + STYLES + "<office:body><office:text>" + body
                        + "</office:text></office:body></office:document-content>");
        entries.putAll(others);
        return new Extraction(new Limits(50, 5000)).read(samples.zip(entries), "file.odt");
    }

    private String read(String body, Map<String, String> others) {
        return Objects.requireNonNull(outcome(body, others).extract()).text();
    }

    private static String p(String content) {
        return "<text:p>" + content + "</text:p>";
    }

    private static String item(String content) {
        return "<text:list-item>" + content + "</text:list-item>";
    }

    @Test
    void emphasisesWordsAsTheirStylesDo() {
        assertThat(read(
                        p(
                                "We charge <text:span text:style-name=\"B\">five <text:span text:style-name=\"I\">euros</text:span></text:span>"
                                        + " a <text:span text:style-name=\"I\">day </text:span>in all."),
                        Map.of()))
                .isEqualTo("We charge five *euros* a *day* in all.\n");
        assertThat(read(p("We <text:span text:style-name=\"B\">never </text:span>do."), Map.of()))
                .isEqualTo("We **never** do.\n");
    }

    @Test
    void numbersItemsOfListsAsTheyWere() {
        String inner = "<text:list>" + item(p("Oak"))
                + item(p("Ash") + "<text:list>" + item(p("Feet")) + "</text:list>") + "</text:list>";

        assertThat(read(
                        "<text:list text:style-name=\"L\" xml:id=\"one\">" + item(p("Desks") + p("All new.") + inner)
                                + item(p("Chairs")) + "</text:list>" + p("Between.")
                                + "<text:list text:style-name=\"L\" text:continue-list=\"one\">" + item(p("Lamps"))
                                + "</text:list>",
                        Map.of()))
                .isEqualTo("""
                        3. Desks

                           All new.

                           - a) Oak
                           - b) Ash
                             - Feet

                        4. Chairs

                        Between.

                        5. Lamps
                        """);
    }

    @Test
    void readsTablesLinksBoxesAndWhatStandsBesideTheText() {
        String styles = "<office:document-styles" + NAMESPACES
                + "><office:master-styles><style:master-page><style:header>"
                + p("Handbook") + "</style:header><style:footer>" + p("Page <text:page-number>3</text:page-number>")
                + "</style:footer></style:master-page></office:master-styles></office:document-styles>";
        String cell = "<table:table-cell>%s</table:table-cell>";

        assertThat(read(
                        "<text:tracked-changes><text:changed-region><text:deletion>" + p("Gone.")
                                + "</text:deletion></text:changed-region></text:tracked-changes>"
                                + "<text:table-of-content><text:index-body>" + p("Office 1")
                                + "</text:index-body></text:table-of-content>"
                                + "<text:h text:outline-level=\"1\">Office</text:h>"
                                + p(
                                        "We<text:s text:c=\"2\"/>moved to <text:a xlink:href=\"https://example.org\">Bonn</text:a>"
                                                + "<text:note><text:note-citation>1</text:note-citation><text:note-body>"
                                                + p("In May.") + "</text:note-body></text:note>"
                                                + "<office:annotation><dc:creator>Dana</dc:creator>" + p("Sure?")
                                                + "</office:annotation>"
                                                + "<text:span text:style-name=\"H\">secretly</text:span>.")
                                + p("<draw:frame><draw:text-box>" + p("Boxed.") + "</draw:text-box></draw:frame>")
                                + "<table:table><table:table-row>" + cell.formatted(p("Room"))
                                + cell.formatted(p("Seats"))
                                + "</table:table-row><table:table-row>" + cell.formatted(p("Rhine"))
                                + cell.formatted("<table:table><table:table-row>" + cell.formatted(p("12"))
                                        + cell.formatted(p("old")) + "</table:table-row></table:table>")
                                + "</table:table-row></table:table>",
                        Map.of("styles.xml", styles)))
                .isEqualTo("""
                        # Office

                        We moved to [Bonn](https://example.org)\\[1].

                        Boxed.

                        | Room | Seats |
                        |---|---|
                        | Rhine | 12, old |

                        \\[1] In May.

                        ## Comments

                        Dana: Sure?

                        ## Hidden text

                        secretly

                        ## Header and footer

                        Handbook

                        Page
                        """);
    }

    @Test
    void refusesWhatIsEncrypted() {
        Outcome outcome = outcome("", Map.of("META-INF/manifest.xml", "<m><manifest:encryption-data/></m>"));

        assertThat(outcome.refusal()).isEqualTo(Refusal.ENCRYPTED);
    }
}
