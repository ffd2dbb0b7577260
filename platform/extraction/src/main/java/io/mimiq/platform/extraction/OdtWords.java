package io.mimiq.platform.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jsoup.nodes.Element;
import org.w3c.dom.Node;

/** Writes the words of paragraphs of an OpenDocument text. */
final class OdtWords {

    private static final int SPACES = 100;

    private final OdtStyles styles;
    private final Asides asides;
    private final List<Node> boxes = new ArrayList<>();
    private final List<Element> notes = new ArrayList<>();
    private final StringBuilder hidden = new StringBuilder();
    /** Writes blocks, as those of notes. */
    private final BiConsumer<Node, Element> blocks;

    OdtWords(OdtStyles styles, Asides asides, BiConsumer<Node, Element> blocks) {
        this.styles = styles;
        this.asides = asides;
        this.blocks = blocks;
    }

    List<Element> notes() {
        return notes;
    }

    /** Returns the text boxes that are anchored in the paragraph. */
    List<Node> write(Node paragraph, Element into) {
        boxes.clear();
        content(paragraph, into, "", styles.isHidden(paragraph));
        List<Node> found = List.copyOf(boxes);
        asides.addWords(Asides.Kind.HIDDEN, hidden.toString());
        hidden.setLength(0);
        return found;
    }

    private void content(Node from, Element into, String address, boolean isHidden) {
        for (Node node = from.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeType() == Node.TEXT_NODE) {
                words(node.getNodeValue(), into, address, isHidden);
            } else if (node.getNodeType() == Node.ELEMENT_NODE) {
                element(node, into, address, isHidden || styles.isHidden(node));
            }
        }
    }

    private void element(Node node, Element into, String address, boolean isHidden) {
        switch (Xml.name(node)) {
            case "s" -> {
                int count = Xml.attribute(node, "c")
                        .map(number -> Xml.number(number, 1))
                        .orElse(1);
                words(" ".repeat(Math.max(1, Math.min(SPACES, count))), into, address, isHidden);
            }
            case "tab" -> words(" ", into, address, isHidden);
            case "line-break" -> into.appendElement("br");
            case "span" -> content(node, address.isEmpty() ? styles.place(node, into) : into, address, isHidden);
            case "a" -> content(node, into, Xml.attribute(node, "href").orElse(""), isHidden);
            case "note" -> note(node, into);
            case "annotation" -> comment(node);
            case "text-box", "custom-shape", "rect", "ellipse", "path" -> boxes.add(node);
            case "hidden-text" ->
                hidden.append(Xml.attribute(node, "string-value").orElseGet(node::getTextContent));
            case "page-number", "page-count", "ruby-text", "title", "desc", "tracked-changes", "object" -> {
                // nobody's words
            }
            default -> content(node, into, address, isHidden);
        }
    }

    private void words(String words, Element into, String address, boolean isHidden) {
        if (isHidden) {
            hidden.append(words);
        } else if (address.isEmpty()) {
            into.appendText(words);
        } else if (into.lastChild() instanceof Element last && last.attr("href").equals(address)) {
            last.appendText(words);
        } else {
            into.appendElement("a").attr("href", address).text(words);
        }
    }

    private void note(Node note, Element into) {
        String mark = "["
                + Xml.first(note, "note-citation").map(Node::getTextContent).orElse(String.valueOf(notes.size() + 1))
                + "]";
        into.appendText(mark);
        Element part = Markup.part();
        notes.add(part);
        Xml.first(note, "note-body").ifPresent(body -> apart(body, part));
        if (part.childrenSize() > 0) {
            part.child(0).prependText(mark + " ");
        }
    }

    private void comment(Node comment) {
        Element part = Markup.part();
        apart(comment, part);
        asides.addComment(
                Xml.first(comment, "creator").map(Node::getTextContent).orElse(""), "", part.text());
    }

    /** The paragraph around it has boxes of its own. */
    private void apart(Node blocksOf, Element part) {
        List<Node> outer = List.copyOf(boxes);
        blocks.accept(blocksOf, part);
        boxes.clear();
        boxes.addAll(outer);
    }
}
