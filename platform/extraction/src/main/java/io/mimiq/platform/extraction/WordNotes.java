package io.mimiq.platform.extraction;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Node;

/** Footnotes, endnotes and comments, in the order in which the text comes to them. */
final class WordNotes {

    /** Of a comment, so much of the words that it is about is repeated. */
    private static final int QUOTE = 200;

    private static final String ENDNOTE = "endnote";

    /** A note that the text comes to. */
    record Reference(String kind, String id) {}

    private final Map<Reference, String> marks = new LinkedHashMap<>();
    private final Map<String, StringBuilder> quotes = new HashMap<>();
    private final Map<String, StringBuilder> openQuotes = new HashMap<>();

    /** The number of the note; endnotes have Roman ones, as Word shows them. */
    String mark(Reference reference) {
        return marks.computeIfAbsent(reference, any -> {
            long before = marks.keySet().stream()
                    .filter(other -> other.kind().equals(reference.kind()))
                    .count();
            int number = (int) before + 1;
            return "[" + Label.number(number, reference.kind().equals(ENDNOTE) ? "lowerRoman" : "decimal") + "]";
        });
    }

    /** Empty if the text does not come to the note. */
    Optional<String> markOf(String kind, Node note) {
        return Xml.attribute(note, "id").map(id -> marks.get(new Reference(kind, id)));
    }

    void openQuote(String comment) {
        openQuotes.put(comment, quotes.computeIfAbsent(comment, any -> new StringBuilder()));
    }

    void closeQuote(String comment) {
        openQuotes.remove(comment);
    }

    void read(String words) {
        for (StringBuilder quote : openQuotes.values()) {
            quote.append(words, 0, Math.min(words.length(), Math.max(0, QUOTE - quote.length())));
        }
    }

    String quote(String comment) {
        return quotes.getOrDefault(comment, new StringBuilder()).toString();
    }
}
