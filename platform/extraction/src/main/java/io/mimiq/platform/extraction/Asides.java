package io.mimiq.platform.extraction;

import static java.util.stream.Collectors.joining;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** What a document says beside its text: at its end, a part for each kind, and each thing once. */
final class Asides {

    enum Kind {
        COMMENTS("Comments"),
        HIDDEN("Hidden text"),
        HEADER("Header and footer");

        private final String title;

        Kind(String title) {
            this.title = title;
        }
    }

    private final Map<Kind, Map<String, Element>> blocks = new EnumMap<>(Kind.class);

    void add(Kind kind, Element block) {
        if (block.hasText()) {
            blocks.computeIfAbsent(kind, any -> new LinkedHashMap<>()).putIfAbsent(block.text(), block);
        }
    }

    void addWords(Kind kind, String words) {
        add(kind, new Element("p").text(words.strip()));
    }

    /** Somebody's comment, and the words that it is about. */
    void addComment(String author, String about, String words) {
        String on = about.isBlank() ? "" : "“" + about.strip() + "”";
        String head =
                Stream.of(author.strip(), on).filter(word -> !word.isEmpty()).collect(joining(" on "));
        if (!words.isBlank()) {
            addWords(Kind.COMMENTS, head.isEmpty() ? words : head + ": " + words.strip());
        }
    }

    void writeTo(Manuscript into) {
        blocks.forEach((kind, found) -> {
            Element part = Markup.part();
            part.appendElement("h2").text(kind.title);
            found.values().forEach(part::appendChild);
            into.add("part", kind.title, Markup.withHeads(part));
        });
    }
}
