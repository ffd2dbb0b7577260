package io.mimiq.platform.extraction;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A text of its own in rich text: the body, a note, a header, what stands in a box. */
final class RtfStory {

    enum Kind {
        BODY,
        NOTE,
        COMMENT,
        EDGE,
        BOX
    }

    private final Kind kind;
    private final Element part = Markup.part();
    private final Outline outline = new Outline(part);
    private final List<Element> cells = new ArrayList<>();
    private final StringBuilder label = new StringBuilder();
    private Element words = new Element("span");
    private Element cell = new Element("td");
    private @Nullable Element table;
    private boolean isItem;
    private int indent;
    private int heading;
    private boolean isInTable;

    RtfStory(Kind kind) {
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    Element words() {
        return words;
    }

    void label(String text) {
        label.append(text);
    }

    void item(boolean is) {
        isItem = is;
    }

    /** Levels of several lists say less than how far items are indented. */
    void indent(int twips) {
        indent = Math.max(0, twips);
    }

    void heading(int level) {
        heading = level;
    }

    void inTable(boolean is) {
        isInTable = is;
    }

    /** What was said of the paragraph does not hold for the next. */
    void plainParagraph() {
        isItem = false;
        indent = 0;
        heading = 0;
        isInTable = false;
    }

    void endParagraph() {
        if (isInTable) {
            addToCell();
            return;
        }
        table = null;
        if (words.hasText()) {
            block().appendChildren(words.childNodesCopy());
        }
        begin();
    }

    private Element block() {
        boolean hasLabel = !label.toString().isBlank();
        if (heading == 0 && (isItem || hasLabel)) {
            return outline.item(indent, new Label(number()));
        }
        outline.end();
        Element block = part.appendElement(heading == 0 ? "p" : "h" + heading);
        return number().isEmpty() ? block : block.appendText(number() + " ");
    }

    /** A single sign is a bullet, in whatever font. */
    private String number() {
        String text = label.toString().strip();
        return text.length() < 2 && text.chars().noneMatch(Character::isDigit)
                        || text.codePoints().noneMatch(Character::isLetterOrDigit)
                ? ""
                : text;
    }

    private void addToCell() {
        if (words.hasText()) {
            Element paragraph = cell.appendElement("p");
            if (!number().isEmpty()) {
                paragraph.appendText(number() + " ");
            }
            paragraph.appendChildren(words.childNodesCopy());
        }
        begin();
    }

    private void begin() {
        words = new Element("span");
        label.setLength(0);
    }

    void endCell() {
        addToCell();
        cells.add(cell);
        cell = new Element("td");
    }

    void endRow() {
        if (table == null) {
            outline.end();
            table = part.appendElement("table");
        }
        table.appendElement("tr").appendChildren(cells);
        cells.clear();
    }

    /** Text boxes stand where they are anchored. */
    void addBox(Element box) {
        outline.end();
        part.appendChildren(box.childNodesCopy());
    }

    Element end() {
        isInTable &= cells.isEmpty() && !cell.hasText();
        if (!cells.isEmpty() || cell.hasText()) {
            endCell();
            endRow();
        }
        isInTable = false;
        endParagraph();
        return Markup.withHeads(part);
    }
}
