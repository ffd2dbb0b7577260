package io.mimiq.platform.extraction;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.converter.AbstractWordUtils;
import org.apache.poi.hwpf.converter.AbstractWordUtils.NumberingState;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Writes the paragraphs, lists and tables of a .doc file. */
final class DocBlocks {

    private static final Pattern HEADING = Pattern.compile("(?i)heading ([1-9])(?:,.*)?");
    private static final int DEEPEST = 6;
    /** Word counts from 0, and what is deeper is text. */
    private static final int TEXT_LEVEL = 9;

    private final HWPFDocument document;
    private final DocWords words;
    private final NumberingState numbers = new NumberingState();

    DocBlocks(HWPFDocument document, Asides asides) {
        this.document = document;
        this.words = new DocWords(document, asides);
    }

    void write(Range range, Element part) {
        write(range, part, 0);
    }

    private void write(Range range, Element part, int tableLevel) {
        Outline outline = new Outline(part);
        for (int index = 0; index < range.numParagraphs(); index++) {
            Paragraph paragraph = range.getParagraph(index);
            if (paragraph.isInTable() && paragraph.getTableLevel() > tableLevel) {
                outline.end();
                Table table = range.getTable(paragraph);
                table(table, part);
                index += table.numParagraphs() - 1;
            } else {
                paragraph(paragraph, part, outline);
            }
        }
    }

    private void paragraph(Paragraph paragraph, Element part, Outline outline) {
        Element written = new Element("span");
        words.write(paragraph, written);
        int heading = headingLevel(paragraph);
        Optional<String> label = label(paragraph);
        if (!written.hasText()) {
            return;
        }
        if (heading == 0 && label.isPresent()) {
            outline.item(paragraph.getIlvl(), new Label(label.get())).appendChildren(written.childNodesCopy());
            return;
        }
        outline.end();
        Element block = part.appendElement(heading == 0 ? "p" : "h" + heading);
        if (label.filter(text -> !text.isEmpty()).isPresent()) {
            block.appendText(label.get() + " ");
        }
        block.appendChildren(written.childNodesCopy());
        if (heading > 0) {
            // a heading of Markdown is one line
            block.select("br").forEach(lineBreak -> lineBreak.replaceWith(new TextNode(" ")));
        }
    }

    private int headingLevel(Paragraph paragraph) {
        StyleDescription style = document.getStyleSheet().getStyleDescription(paragraph.getStyleIndex());
        String name = style == null || style.getName() == null ? "" : style.getName();
        Matcher heading = HEADING.matcher(name);
        int outline = paragraph.getLvl() < TEXT_LEVEL ? paragraph.getLvl() + 1 : 0;
        int level =
                name.equalsIgnoreCase("title") ? 1 : heading.matches() ? Integer.parseInt(heading.group(1)) : outline;
        return Math.min(level, DEEPEST);
    }

    /** What stands before an item: its number, or nothing if that is a bullet. */
    private Optional<String> label(Paragraph paragraph) {
        if (document.getListTables() == null || !paragraph.isInList()) {
            return Optional.empty();
        }
        String label = AbstractWordUtils.getBulletText(numbers, paragraph.getList(), (char) paragraph.getIlvl());
        boolean isNumber = label.codePoints().anyMatch(Character::isLetterOrDigit);
        return Optional.of(isNumber ? label.strip() : "");
    }

    private void table(Table table, Element part) {
        if (table.numRows() == 1 && table.getRow(0).numCells() == 1) {
            write(table.getRow(0).getCell(0), part, table.getTableLevel());
            return;
        }
        Element written = part.appendElement("table");
        for (int index = 0; index < table.numRows(); index++) {
            TableRow row = table.getRow(index);
            Element line = written.appendElement("tr");
            for (int column = 0; column < row.numCells(); column++) {
                TableCell cell = row.getCell(column);
                Element place = line.appendElement("td");
                boolean goesOn = cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged();
                Element above = line.previousElementSibling();
                if (goesOn && above != null && column < above.childrenSize()) {
                    place.appendChildren(above.child(column).childNodesCopy());
                } else {
                    write(cell, place, table.getTableLevel());
                }
            }
        }
    }
}
