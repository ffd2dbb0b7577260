package io.mimiq.platform.extraction;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.w3c.dom.Node;

/** Writes what an OpenDocument text consists of. */
final class OdtBlocks {

    private static final int DEEPEST = 6;
    private static final int REPEATED = 200;

    private final OdtStyles styles;
    private final OdtLists lists;
    private final OdtWords words;

    OdtBlocks(OdtStyles styles, Asides asides) {
        this.styles = styles;
        this.lists = new OdtLists(styles);
        this.words = new OdtWords(styles, asides, this::write);
    }

    void write(Node from, Element part) {
        blocks(from, part, new Outline(part));
    }

    List<Element> notes() {
        return words.notes();
    }

    private void blocks(Node from, Element part, Outline outline) {
        Xml.children(from).forEach(node -> block(node, part, outline));
    }

    private void block(Node node, Element part, Outline outline) {
        switch (Xml.name(node)) {
            case "h" -> heading(node, part, outline);
            case "p" -> paragraph(node, part, outline);
            case "list" -> list(node, lists.begin(node), 1, part, outline);
            case "table" -> {
                outline.end();
                table(node, part);
            }
            case "section", "index-title", "frame", "g", "text-box", "custom-shape", "rect", "numbered-paragraph" ->
                blocks(node, part, outline);
            default -> {
                // what was deleted, and lists of what stands elsewhere, say nothing of their own
            }
        }
    }

    private void heading(Node heading, Element part, Outline outline) {
        int level = Xml.attribute(heading, "outline-level")
                .map(number -> Xml.number(number, 1))
                .orElse(1);
        Element block = new Element("h" + Math.max(1, Math.min(DEEPEST, level)));
        List<Node> boxes = words.write(heading, block);
        if (block.hasText()) {
            outline.end();
            Label label = lists.heading(Math.max(1, level));
            if (!label.text().isEmpty()) {
                block.prependText(label.text() + " ");
            }
            // a heading of Markdown is one line
            block.select("br").forEach(lineBreak -> lineBreak.replaceWith(new TextNode(" ")));
            part.appendChild(block);
        }
        boxes(boxes, part, outline);
    }

    private void paragraph(Node paragraph, Element part, Outline outline) {
        Element block = new Element("p");
        List<Node> boxes = words.write(paragraph, block);
        if (block.hasText()) {
            outline.end();
            part.appendChild(block);
        }
        boxes(boxes, part, outline);
    }

    private void boxes(List<Node> boxes, Element part, Outline outline) {
        for (Node box : boxes) {
            outline.end();
            write(box, part);
        }
    }

    private void list(Node list, OdtLists.Counter counter, int depth, Element part, Outline outline) {
        for (Node item : Xml.children(list)) {
            boolean isItem = Xml.name(item).equals("list-item");
            boolean isFirst = true;
            for (Node node : Xml.children(item)) {
                if (Xml.name(node).equals("list")) {
                    list(node, counter.inner(node), depth + 1, part, outline);
                } else if (Xml.name(node).equals("h")) {
                    heading(node, part, outline);
                } else if (isItem && isFirst) {
                    item(node, counter.next(item, depth), depth, part, outline);
                    isFirst = false;
                } else {
                    further(node, part, outline);
                }
            }
        }
    }

    private void item(Node paragraph, Label label, int depth, Element part, Outline outline) {
        Element written = new Element("span");
        List<Node> boxes = words.write(paragraph, written);
        if (written.hasText()) {
            outline.item(depth, label).appendChildren(written.childNodesCopy());
        }
        boxes(boxes, part, outline);
    }

    /** A further paragraph of an item. */
    private void further(Node node, Element part, Outline outline) {
        Optional<Element> item = outline.last();
        if (item.isEmpty() || !Xml.name(node).equals("p")) {
            block(node, part, outline);
            return;
        }
        Element written = new Element("p");
        List<Node> boxes = words.write(node, written);
        if (written.hasText()) {
            item.get().appendChild(written);
        }
        boxes(boxes, part, outline);
    }

    private void table(Node table, Element part) {
        Element written = new Element("table");
        rows(table, written);
        if (written.childrenSize() == 1 && written.child(0).childrenSize() == 1) {
            part.appendChildren(written.child(0).child(0).childNodesCopy());
        } else if (written.childrenSize() > 0) {
            part.appendChild(written);
        }
    }

    private void rows(Node from, Element table) {
        for (Node node : Xml.children(from)) {
            switch (Xml.name(node)) {
                case "table-row" -> {
                    Element row = table.appendElement("tr");
                    Xml.children(node).forEach(cell -> cell(cell, row));
                }
                case "table-header-rows", "table-rows", "table-row-group" -> rows(node, table);
                default -> {
                    // says nothing
                }
            }
        }
    }

    private void cell(Node cell, Element row) {
        boolean isCovered = Xml.name(cell).equals("covered-table-cell");
        if (!isCovered && !Xml.name(cell).equals("table-cell")) {
            return;
        }
        int repeated = Xml.attribute(cell, "number-columns-repeated")
                .map(number -> Xml.number(number, 1))
                .orElse(1);
        for (int count = 0; count < Math.min(REPEATED, repeated); count++) {
            Element place = row.appendElement("td");
            if (!isCovered) {
                write(cell, place);
            }
        }
    }
}
