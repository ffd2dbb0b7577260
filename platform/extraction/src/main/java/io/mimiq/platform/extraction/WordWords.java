package io.mimiq.platform.extraction;

import io.mimiq.platform.extraction.WordNotes.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Node;

/** Writes the words of paragraphs as people see them: with what was inserted, without what was deleted. */
final class WordWords {

    private final WordStyles styles;
    private final WordNotes notes;
    private final Asides asides;
    private final Map<String, String> addresses;
    private final WordFields fields = new WordFields();
    private final List<Node> boxes = new ArrayList<>();
    private final StringBuilder hidden = new StringBuilder();

    WordWords(WordStyles styles, WordNotes notes, Asides asides, Map<String, String> addresses) {
        this.styles = styles;
        this.notes = notes;
        this.asides = asides;
        this.addresses = addresses;
    }

    /** Returns the text boxes that are anchored in the paragraph. */
    List<Node> write(Node paragraph, Element into) {
        boxes.clear();
        content(paragraph, into, "");
        asides.addWords(Asides.Kind.HIDDEN, hidden.toString());
        hidden.setLength(0);
        return List.copyOf(boxes);
    }

    private void content(Node from, Element into, String address) {
        for (Node node : Xml.children(from)) {
            switch (Xml.name(node)) {
                case "r" -> run(node, into, address);
                case "hyperlink" -> content(node, into, address(node));
                case "fldSimple" -> simpleField(node, into, address);
                case "commentRangeStart" -> Xml.attribute(node, "id").ifPresent(notes::openQuote);
                case "commentRangeEnd" -> Xml.attribute(node, "id").ifPresent(notes::closeQuote);
                case "del", "moveFrom", "pPr", "sdtPr", "rt" -> {
                    // deleted, or no words
                }
                case "t" -> words(node.getTextContent(), into, address);
                default -> content(node, into, address);
            }
        }
    }

    private String address(Node link) {
        return Xml.attribute(link, "id").map(addresses::get).orElse("");
    }

    private void simpleField(Node field, Element into, String address) {
        fields.begin();
        fields.instruct(Xml.attribute(field, "instr").orElse(""));
        fields.separate();
        content(field, into, address);
        fields.end();
    }

    private void run(Node run, Element into, String address) {
        @Nullable Node properties = Xml.first(run, "rPr").orElse(null);
        boolean isHidden = styles.isHidden(properties);
        // a link is whole, whichever of its words are emphasised
        Element place = target(address).isEmpty() ? place(into, properties) : into;
        for (Node node : Xml.children(run)) {
            switch (Xml.name(node)) {
                case "t" -> shown(node.getTextContent(), isHidden, place, address);
                case "tab", "ptab" -> shown(" ", isHidden, into, address);
                case "noBreakHyphen" -> shown("-", isHidden, into, address);
                case "br", "cr" -> lineBreak(node, into);
                case "instrText" -> fields.instruct(node.getTextContent());
                case "fldChar" -> field(node, into);
                case "footnoteReference", "endnoteReference" -> note(node, isHidden, into);
                case "ruby" -> content(node, into, address);
                case "drawing", "pict", "object", "AlternateContent" -> box(node);
                default -> {
                    // no words
                }
            }
        }
    }

    private Element place(Element into, @Nullable Node properties) {
        return Emphasis.place(
                into, styles.isSet(properties, "b"), styles.isSet(properties, "i"), WordStyles.isStruck(properties));
    }

    private void shown(String words, boolean isHidden, Element into, String address) {
        if (!isHidden) {
            words(words, into, address);
        } else if (fields.isShown()) {
            hidden.append(words);
        }
    }

    private void words(String words, Element into, String address) {
        if (!fields.isShown()) {
            return;
        }
        notes.read(words);
        String target = target(address);
        if (target.isEmpty()) {
            into.appendText(words);
        } else if (into.lastChild() instanceof Element last && last.attr("href").equals(target)) {
            last.appendText(words);
        } else {
            into.appendElement("a").attr("href", target).text(words);
        }
    }

    private String target(String address) {
        return address.isEmpty() ? fields.address().orElse("") : address;
    }

    private void lineBreak(Node node, Element into) {
        boolean isOfPage = Xml.attribute(node, "type").filter("page"::equals).isPresent();
        boolean isFirst = into.lastChild() == null || into.lastChild().nameIs("br");
        if (fields.isShown() && !isOfPage && !isFirst) {
            into.appendElement("br");
        }
    }

    private void field(Node character, Element into) {
        switch (Xml.attribute(character, "fldCharType").orElse("")) {
            case "begin" -> {
                Xml.find(character, "ffData", "checkBox").ifPresent(box -> checkbox(box, into));
                fields.begin();
            }
            case "separate" -> fields.separate();
            case "end" -> fields.end();
            default -> {
                // no other is known
            }
        }
    }

    private void checkbox(Node box, Element into) {
        boolean isChecked =
                Xml.isOn(box, "checked") || Xml.first(box, "checked").isEmpty() && Xml.isOn(box, "default");
        words(isChecked ? "☒" : "☐", into, "");
    }

    private void note(Node reference, boolean isHidden, Element into) {
        String kind = Xml.name(reference).replace("Reference", "");
        Optional<String> id = Xml.attribute(reference, "id");
        if (id.isPresent() && !isHidden && fields.isShown()) {
            into.appendText(notes.mark(new Reference(kind, id.get())));
        }
    }

    /** A drawing comes in two forms, of which Word shows one. */
    private void box(Node node) {
        if (Xml.name(node).equals("AlternateContent")) {
            int before = boxes.size();
            Xml.first(node, "Choice").ifPresent(this::box);
            if (boxes.size() == before) {
                Xml.first(node, "Fallback").ifPresent(this::box);
            }
        } else if (Xml.name(node).equals("txbxContent")) {
            boxes.add(node);
        } else {
            Xml.children(node).forEach(this::box);
        }
    }
}
