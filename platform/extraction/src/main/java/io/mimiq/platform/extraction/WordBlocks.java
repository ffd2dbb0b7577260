package io.mimiq.platform.extraction;

import io.mimiq.platform.extraction.WordStyles.ListLevel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.w3c.dom.Node;

/** Writes what a part of a Word document consists of: paragraphs, lists, tables, and text boxes where they are anchored. */
final class WordBlocks {

    private static final String TITLE = "title";
    /** A heading that has one below it. */
    private static final int DEEPEST = 5;

    private final WordStyles styles;
    private final WordNumbering numbering;
    private final WordWords words;
    /** What goes on in the next paragraph, as the mark between them was deleted. */
    private Element carried = new Element("span");

    WordBlocks(WordStyles styles, WordNumbering numbering, WordWords words) {
        this.styles = styles;
        this.numbering = numbering;
        this.words = words;
    }

    void write(Node from, Element part) {
        Outline outline = new Outline(part);
        blocks(from, part, outline);
        if (carried.hasText()) {
            part.appendChild(new Element("p").appendChildren(taken()));
        }
        entitle(part);
    }

    /** What has one title stands below it. */
    private static void entitle(Element part) {
        if (part.select("h1." + TITLE).size() == 1 && part.select("h1").size() > 1) {
            for (int level = DEEPEST; level > 0; level--) {
                part.select("h" + level + ":not(." + TITLE + ")").tagName("h" + (level + 1));
            }
        }
    }

    private void blocks(Node from, Element part, Outline outline) {
        for (Node node : Xml.children(from)) {
            switch (Xml.name(node)) {
                case "p" -> paragraph(node, part, outline);
                case "tbl" -> {
                    outline.end();
                    table(node, part);
                }
                case "sdt" -> control(node, part, outline);
                case "ins", "moveTo", "customXml" -> blocks(node, part, outline);
                default -> {
                    // no block
                }
            }
        }
    }

    /** A table of contents says nothing that the headings do not. */
    private void control(Node control, Element part, Outline outline) {
        boolean isGenerated = Xml.value(control, "sdtPr", "docPartObj", "docPartGallery")
                .filter("Table of Contents"::equals)
                .isPresent();
        if (!isGenerated) {
            Xml.first(control, "sdtContent").ifPresent(content -> blocks(content, part, outline));
        }
    }

    private void paragraph(Node paragraph, Element part, Outline outline) {
        Element written = new Element("span").appendChildren(taken());
        List<Node> boxes = words.write(paragraph, written);
        if (written.lastChild() != null && written.lastChild().nameIs("br")) {
            written.lastChild().remove();
        }
        if (Xml.find(paragraph, "pPr", "rPr", "del").isPresent()) {
            carried = written;
        } else {
            block(paragraph, written, part, outline);
        }
        for (Node box : boxes) {
            outline.end();
            blocks(box, part, new Outline(part));
        }
    }

    private List<org.jsoup.nodes.Node> taken() {
        List<org.jsoup.nodes.Node> taken = carried.childNodesCopy();
        carried = new Element("span");
        return taken;
    }

    private void block(Node paragraph, Element written, Element part, Outline outline) {
        int heading = styles.headingLevel(paragraph);
        Optional<ListLevel> item = styles.listLevel(paragraph, numbering);
        Label label = item.map(numbering::next).orElse(Label.BULLET);
        if (!written.hasText()) {
            return;
        }
        if (heading == 0 && item.isPresent()) {
            outline.item(item.get().level(), label).appendChildren(written.childNodesCopy());
            return;
        }
        outline.end();
        if (heading > 0) {
            Emphasis.plain(written);
        }
        Element owner = heading == 0 && styles.isQuote(paragraph) ? quote(part) : part;
        Element block = owner.appendElement(heading == 0 ? "p" : "h" + heading);
        if (styles.isTitle(paragraph)) {
            block.addClass(TITLE);
        }
        if (!label.text().isEmpty()) {
            block.appendText(label.text() + " ");
        }
        block.appendChildren(written.childNodesCopy());
        if (heading > 0) {
            // a heading of Markdown is one line
            block.select("br").forEach(lineBreak -> lineBreak.replaceWith(new TextNode(" ")));
        }
    }

    /** Paragraphs of a quote that follow each other are one. */
    private static Element quote(Element part) {
        Element last = part.lastElementChild();
        return last != null && last.nameIs("blockquote") ? last : part.appendElement("blockquote");
    }

    /** What is framed by a table of one cell is no table. */
    private void table(Node table, Element part) {
        List<List<Node>> rows = WordTable.rows(table);
        if (rows.size() == 1 && rows.get(0).size() == 1) {
            blocks(rows.get(0).get(0), part, new Outline(part));
            return;
        }
        Element written = part.appendElement("table");
        Map<Integer, Element> above = new HashMap<>();
        for (List<Node> cells : rows) {
            Element row = written.appendElement("tr");
            int column = 0;
            for (Node cell : cells) {
                Element place = row.appendElement("td");
                if (WordTable.goesOn(cell) && above.containsKey(column)) {
                    place.appendChildren(above.get(column).childNodesCopy());
                } else {
                    blocks(cell, place, new Outline(place));
                }
                above.put(column, place);
                column += WordTable.width(cell);
                while (row.childrenSize() < column) {
                    row.appendElement("td");
                }
            }
        }
    }
}
