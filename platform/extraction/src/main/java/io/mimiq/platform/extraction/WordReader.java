package io.mimiq.platform.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.IRunElement;
import org.apache.poi.xwpf.usermodel.XWPFAbstractFootnoteEndnote;
import org.apache.poi.xwpf.usermodel.XWPFAbstractSDT;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jsoup.nodes.Element;

/** Reads Word documents. Where their pages end only Word knows. */
final class WordReader implements FileReader {

    private static final Pattern NOTE = Pattern.compile("\\[(?:foot|end)noteRef:(\\d++)]");

    @Override
    public void read(Path file, Manuscript into) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                XWPFDocument document = new XWPFDocument(bytes)) {
            WordStyles styles = new WordStyles(document);
            Element part = Markup.part();
            Outline outline = new Outline(part);
            for (IBodyElement element : document.getBodyElements()) {
                add(element, styles, part, outline);
            }
            outline.end();
            notes(document.getFootnotes(), part);
            notes(document.getEndnotes(), part);
            into.add(null, "", Markup.withHeads(part));
        }
    }

    private static void add(IBodyElement element, WordStyles styles, Element part, Outline outline) {
        if (element instanceof XWPFParagraph paragraph) {
            paragraph(paragraph, styles, part, outline);
        } else if (element instanceof XWPFTable table) {
            outline.end();
            table(table, part);
        } else if (element instanceof XWPFAbstractSDT control) {
            outline.end();
            control.getContent()
                    .getText()
                    .lines()
                    .forEach(line -> part.appendElement("p").text(line));
        }
    }

    private static void paragraph(XWPFParagraph paragraph, WordStyles styles, Element part, Outline outline) {
        if (paragraph.getText().isBlank()) {
            return;
        }
        int level = styles.headingLevel(paragraph);
        if (level > 0) {
            outline.end();
            words(paragraph, part.appendElement("h" + level));
        } else if (styles.isItem(paragraph)) {
            words(paragraph, outline.item(styles.depth(paragraph), styles.isNumbered(paragraph)));
        } else {
            outline.end();
            words(paragraph, part.appendElement("p"));
        }
    }

    private static void words(XWPFParagraph paragraph, Element element) {
        for (IRunElement run : paragraph.getIRuns()) {
            if (run instanceof XWPFHyperlinkRun link) {
                element.appendElement("a")
                        .attr("href", address(link, paragraph.getDocument()))
                        .text(words(link));
            } else if (run instanceof XWPFRun words) {
                element.appendText(words(words));
            } else if (run instanceof XWPFAbstractSDT control) {
                element.appendText(control.getContent().getText());
            }
        }
    }

    private static String words(XWPFRun run) {
        return NOTE.matcher(run.text()).replaceAll("[$1]");
    }

    private static String address(XWPFHyperlinkRun link, XWPFDocument document) {
        return link.getHyperlink(document) == null
                ? ""
                : link.getHyperlink(document).getURL();
    }

    private static void table(XWPFTable table, Element part) {
        Element written = part.appendElement("table");
        for (XWPFTableRow row : table.getRows()) {
            Element line = written.appendElement("tr");
            for (XWPFTableCell cell : row.getTableCells()) {
                cell(cell, line.appendElement("td"));
            }
        }
    }

    private static void cell(XWPFTableCell cell, Element written) {
        if (!cell.getTables().isEmpty()) {
            written.text(cell.getTextRecursively());
            return;
        }
        for (XWPFParagraph paragraph : cell.getParagraphs()) {
            if (written.childNodeSize() > 0) {
                written.appendElement("br");
            }
            words(paragraph, written);
        }
    }

    private static void notes(List<? extends XWPFAbstractFootnoteEndnote> notes, Element part) {
        for (XWPFAbstractFootnoteEndnote note : notes) {
            for (XWPFParagraph paragraph : note.getParagraphs()) {
                if (!paragraph.getText().isBlank()) {
                    Element written = part.appendElement("p");
                    written.appendText("[" + note.getId() + "] ");
                    words(paragraph, written);
                }
            }
        }
    }
}
