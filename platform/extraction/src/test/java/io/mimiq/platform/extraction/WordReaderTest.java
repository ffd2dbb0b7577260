package io.mimiq.platform.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordReaderTest {

    private static final String NAMESPACES = """
             xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
            xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
            xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
            xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
            xmlns:v="urn:schemas-microsoft-com:vml\"""";

    private static final String NUMBERING = """
            <w:abstractNum w:abstractNumId="0">
            <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
            <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl>
            <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2.%3"/><w:isLgl/></w:lvl>
            </w:abstractNum>
            <w:abstractNum w:abstractNumId="1">
            <w:lvl w:ilvl="0"><w:start w:val="4"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="§ %1"/><w:pStyle w:val="H"/>
            </w:lvl></w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
            <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
            <w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
            <w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>
            <w:num w:numId="5"><w:abstractNumId w:val="2"/></w:num>
            <w:num w:numId="3"><w:abstractNumId w:val="0"/>
            <w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>""";

    private static final String STYLES = """
            <w:style w:styleId="H"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
            <w:style w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
            <w:style w:styleId="T"><w:name w:val="Title"/></w:style>
            <w:style w:styleId="Q"><w:name w:val="Quote"/></w:style>
            <w:style w:styleId="LB"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>
            <w:style w:styleId="LB2"><w:name w:val="List Bullet 2"/><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>
            <w:style w:styleId="B"><w:name w:val="Body"/><w:basedOn w:val="B"/></w:style>""";

    private Samples samples;

    @BeforeEach
    void prepare(@TempDir Path folder) {
        samples = new Samples(folder);
    }

    private String read(String body) {
        return read(body, Map.of());
    }

    private String read(String body, Map<String, String> parts) {
        Path file = document(body, parts);
        Outcome outcome = new Extraction(new Limits(50, 5000)).read(file, "file.docx");
        assertThat(outcome.refusal()).isNull();
        return Objects.requireNonNull(outcome.extract()).text();
    }

    /** @param parts by their types, each with what its root holds */
    private Path document(String body, Map<String, String> parts) {
        Map<String, String> all = new LinkedHashMap<>(parts);
        all.put("numbering", NUMBERING);
        all.put("styles", STYLES);
        Map<String, String> entries = new LinkedHashMap<>();
        StringBuilder types = new StringBuilder(override("document", "document.main"));
        StringBuilder relations = new StringBuilder(
                "<Relationship Id=\"link\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\""
                        + " Target=\"https://example.org/bonn\" TargetMode=\"External\"/>");
        all.forEach((type, content) -> {
            types.append(override(type, type));
            relations.append(relation(type, type + ".xml"));
            entries.put("word/" + type + ".xml", root(type, content));
        });
        entries.put("[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" \
                ContentType="application/vnd.openxmlformats-package.relationships+xml"/>""" + types + "</Types>");
        entries.put("_rels/.rels", relations(relation("officeDocument", "word/document.xml")));
        entries.put("word/_rels/document.xml.rels", relations(relations.toString()));
        entries.put("word/document.xml", root("document", "<w:body>" + body + "</w:body>"));
        return samples.zip(entries);
    }

    private static String override(String name, String type) {
        return "<Override PartName=\"/word/" + name
                + ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml." + type
                + "+xml\"/>";
    }

    private static String relation(String type, String target) {
        return "<Relationship Id=\"" + type
                + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type
                + "\" Target=\""
                + target + "\"/>";
    }

    private static String relations(String relations) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + relations
                + "</Relationships>";
    }

    private static String root(String name, String content) {
        return "<w:" + name + NAMESPACES + ">" + content + "</w:" + name + ">";
    }

    private static String p(String... runs) {
        return "<w:p>" + String.join("", runs) + "</w:p>";
    }

    private static String r(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    private static String item(int list, int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list
                + "\"/></w:numPr></w:pPr>" + r(text) + "</w:p>";
    }

    @Test
    void numbersItemsAndHeadingsAsWordDoes() {
        String heading = "<w:p><w:pPr><w:pStyle w:val=\"H\"/></w:pPr>" + r("Scope") + "</w:p>";

        assertThat(read(heading
                        + item(1, 0, "Desks")
                        + item(1, 1, "Oak")
                        + item(1, 1, "Ash")
                        + item(1, 2, "Feet")
                        + item(1, 0, "Chairs")
                        + p(r("Between."))
                        + item(1, 0, "Lamps")
                        + item(3, 0, "Later")))
                .isEqualTo("""
                        # § IV Scope

                        1. Desks
                           - a) Oak
                           - b) Ash
                             - 1.2.1 Feet

                        2. Chairs

                        Between.

                        3. Lamps
                        7) Later
                        """);
    }

    private static String r(String properties, String text) {
        return "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    @Test
    void emphasisesWordsAsWordDoes() {
        assertThat(read("<w:p><w:pPr><w:pStyle w:val=\"H\"/></w:pPr>" + r("<w:b/>", "Fees") + "</w:p>"
                        + p(
                                r("We charge "),
                                r("<w:b/>", "five "),
                                r("<w:b/><w:color w:val=\"FF0000\"/>", "euros "),
                                r("<w:i/>", "a day"),
                                r("<w:b/><w:i/>", ", always"),
                                r("<w:b w:val=\"0\"/>", ". "),
                                r("<w:rStyle w:val=\"Strong\"/>", "Not"),
                                r(" more"),
                                r("<w:b/>", " "),
                                r("for "),
                                "<w:hyperlink r:id=\"link\">" + r("<w:b/>", "Bo") + r("nn") + "</w:hyperlink>",
                                r("<w:strike/>", "x"))))
                .isEqualTo(
                        "# § IV Fees\n\nWe charge **five euros** *a day*, always. **Not** more for [Bonn](https://example.org/bonn)~~x~~\n");
    }

    @Test
    void readsTextBoxesOfBothFormsOnce() {
        String content = "<w:txbxContent>" + p(r("Boxed.")) + "</w:txbxContent>";
        String both = "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>" + content
                + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + content
                + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
        String old = "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>" + p(r("Old box."))
                + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>";

        assertThat(read(p(r("Beside."), both) + p(old))).isEqualTo("Beside.\n\nBoxed.\n\nOld box.\n");
    }

    @Test
    void keepsWhatWasInsertedAndDropsWhatWasDeleted() {
        assertThat(read(p(
                                r("Rent is "),
                                "<w:del w:id=\"1\"><w:r><w:delText>850</w:delText></w:r></w:del>",
                                "<w:ins w:id=\"2\">" + r("900") + "</w:ins>",
                                "<w:moveFrom w:id=\"3\">" + r(" in May") + "</w:moveFrom>",
                                r(" euros"))
                        + "<w:p><w:pPr><w:rPr><w:del w:id=\"4\"/></w:rPr></w:pPr>" + r("One ") + "</w:p>"
                        + p(r("sentence."))
                        + "<w:tbl><w:tr><w:tc>" + p(r("a")) + "</w:tc><w:tc>" + p(r("b")) + "</w:tc></w:tr>"
                        + "<w:tr><w:trPr><w:del w:id=\"5\"/></w:trPr><w:tc>" + p(r("gone")) + "</w:tc></w:tr></w:tbl>"))
                .isEqualTo("Rent is 900 euros\n\nOne sentence.\n\n| a | b |\n|---|---|\n");
    }

    @Test
    void marksWhatIsCrossedOut() {
        String crossed = "<w:r><w:rPr><w:strike/></w:rPr><w:t>500</w:t></w:r>";

        assertThat(read(p(r("The fee is "), crossed, r(" 700 euros.")))).isEqualTo("The fee is ~~500~~ 700 euros.\n");
    }

    @Test
    void readsLinksAndFieldsAsTheyShow() {
        assertThat(read(p(
                        "<w:hyperlink r:id=\"link\">" + r("Bo") + r("nn") + "</w:hyperlink>",
                        r(" and "),
                        field("HYPERLINK \"https://example.org/koeln\"", "Köln"),
                        r(", "),
                        field("DATE \\@ \"d\"", "5 May"),
                        field("PAGE", "17"))))
                .isEqualTo("[Bonn](https://example.org/bonn) and [Köln](https://example.org/koeln), 5 May\n");
    }

    private static String field(String instruction, String result) {
        return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>" + instruction
                + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + r(result)
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    }

    @Test
    void readsTablesInTablesAndCellsOverSeveral() {
        String inner = "<w:tbl><w:tr><w:tc>" + p(r("Oak")) + "</w:tc><w:tc>" + p(r("12")) + "</w:tc></w:tr><w:tr><w:tc>"
                + p(r("Ash")) + "</w:tc><w:tc>" + p(r("8")) + "</w:tc></w:tr></w:tbl>";
        String wide = "<w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>";

        assertThat(read("<w:tbl><w:tr><w:tc>" + p(r("Kind")) + "</w:tc><w:tc>" + p(r("Wood")) + "</w:tc><w:tc>"
                        + p(r("Note")) + "</w:tc></w:tr>"
                        + "<w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>" + p(r("Desks")) + "</w:tc><w:tc>"
                        + inner + "</w:tc><w:tc>" + item(1, 0, "one") + item(1, 0, "two") + "</w:tc></w:tr>"
                        + "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>" + p() + "</w:tc><w:tc>" + wide + p(r("none"))
                        + "</w:tc></w:tr></w:tbl>"))
                .isEqualTo("""
                        | Kind | Wood | Note |
                        |---|---|---|
                        | Desks | Oak, 12; Ash, 8 | 1. one 2. two |
                        | Desks | none |  |
                        """);
    }

    @Test
    void readsWhatStandsBesideTheTextInPartsOfItsOwn() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "footnotes",
                "<w:footnote w:id=\"-1\">" + p(r("---")) + "</w:footnote><w:footnote w:id=\"4\">"
                        + p(r("See the plan.")) + "</w:footnote>");
        parts.put("endnotes", "<w:endnote w:id=\"4\">" + p(r("By law.")) + "</w:endnote>");
        parts.put("comments", "<w:comment w:id=\"0\" w:author=\"Dana\">" + p(r("Still true?")) + "</w:comment>");
        parts.put("header", p(r("Handbook")));
        parts.put("footer", p(r("Handbook")) + p(r("Bonn, page "), field("PAGE", "1")));

        assertThat(read(
                        p(
                                r("The "),
                                "<w:commentRangeStart w:id=\"0\"/>",
                                r("office"),
                                "<w:commentRangeEnd w:id=\"0\"/>",
                                r(" moves"),
                                "<w:r><w:footnoteReference w:id=\"4\"/></w:r>",
                                "<w:r><w:endnoteReference w:id=\"4\"/></w:r>",
                                "<w:r><w:rPr><w:vanish/></w:rPr><w:t>Not yet public.</w:t></w:r>",
                                r(".")),
                        parts))
                .isEqualTo("""
                        The office moves\\[1]\\[i].

                        \\[1] See the plan.

                        \\[i] By law.

                        ## Comments

                        Dana on “office”: Still true?

                        ## Hidden text

                        Not yet public.

                        ## Header and footer

                        Handbook

                        Bonn, page
                        """);
    }

    @Test
    void readsTheStylesThatWordOffersForItemsQuotesAndTheTitle() {
        String body = styled("T", "Site survey")
                + styled("H", "Findings")
                + styled("LB", "Roof")
                + styled("LB2", "Tiles")
                + styled("LB", "Cellar")
                + styled("Q", "It leaks.")
                + styled("Q", "Badly.");

        assertThat(read(body)).isEqualTo("""
                # Site survey

                ## § IV Findings

                - Roof
                  - Tiles

                - Cellar

                > It leaks.
                >
                > Badly.
                """);
    }

    private static String styled(String style, String text) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + r(text) + "</w:p>";
    }
}
