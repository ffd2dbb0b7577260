package io.mimiq.platform.extraction;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.w3c.dom.Node;

/** The styles of an OpenDocument text that say what is a list, how its items are numbered, and what is hidden. */
final class OdtStyles {

    private final Map<String, Map<Integer, Node>> lists = new HashMap<>();
    private final Set<String> hidden = new HashSet<>();
    private final Set<String> bold = new HashSet<>();
    private final Set<String> italic = new HashSet<>();
    private final Set<String> struck = new HashSet<>();
    private final Map<Integer, Node> headings = new HashMap<>();

    void add(Node root) {
        for (Node group : Xml.children(root)) {
            for (Node style : Xml.children(group)) {
                String name = Xml.attribute(style, "name").orElse("");
                switch (Xml.name(style)) {
                    case "list-style" -> lists.put(name, levels(style));
                    case "outline-style" -> headings.putAll(levels(style));
                    case "style" -> style(name, style);
                    default -> {
                        // says nothing of the text
                    }
                }
            }
        }
    }

    private void style(String name, Node style) {
        Xml.first(style, "table-properties")
                .flatMap(properties -> Xml.attribute(properties, "display"))
                .filter("false"::equals)
                .ifPresent(none -> hidden.add(name));
        Xml.first(style, "drawing-page-properties")
                .flatMap(properties -> Xml.attribute(properties, "visibility"))
                .filter("hidden"::equals)
                .ifPresent(none -> hidden.add(name));
        Xml.first(style, "text-properties").ifPresent(properties -> {
            Xml.attribute(properties, "display").filter("none"::equals).ifPresent(none -> hidden.add(name));
            if (Xml.attribute(style, "family").filter("text"::equals).isPresent()) {
                Xml.attribute(properties, "font-weight").filter("bold"::equals).ifPresent(any -> bold.add(name));
                Xml.attribute(properties, "font-style").filter("italic"::equals).ifPresent(any -> italic.add(name));
                Xml.attribute(properties, "text-line-through-style")
                        .filter(line -> !line.equals("none"))
                        .ifPresent(any -> struck.add(name));
            }
        });
    }

    private static Map<Integer, Node> levels(Node style) {
        Map<Integer, Node> levels = new HashMap<>();
        for (Node level : Xml.children(style)) {
            Xml.attribute(level, "level").ifPresent(number -> levels.put(Xml.number(number, 0), level));
        }
        return levels;
    }

    boolean isHidden(Node element) {
        return Xml.attribute(element, "style-name").filter(hidden::contains).isPresent();
    }

    /** Where the words of a span go that looks as its style says. */
    Element place(Node span, Element into) {
        String name = Xml.attribute(span, "style-name").orElse("");
        return Emphasis.place(into, bold.contains(name), italic.contains(name), struck.contains(name));
    }

    /** What the level of a list has, counted from 1. */
    Optional<String> property(String list, int level, String property) {
        return property(lists.getOrDefault(list, Map.of()), level, property);
    }

    Label label(String list, int level, int[] counters) {
        return label(lists.getOrDefault(list, Map.of()), level, counters);
    }

    Label headingLabel(int level, int[] counters) {
        return label(headings, level, counters);
    }

    private static Optional<String> property(Map<Integer, Node> levels, int level, String property) {
        return Optional.ofNullable(levels.get(level)).flatMap(found -> Xml.attribute(found, property));
    }

    /** @param counters of the levels from 1 */
    private static Label label(Map<Integer, Node> levels, int level, int[] counters) {
        String format = property(levels, level, "num-format").orElse("");
        if (format.isEmpty()) {
            return Label.BULLET;
        }
        int shown = property(levels, level, "display-levels")
                .map(number -> Xml.number(number, 1))
                .orElse(1);
        StringBuilder label =
                new StringBuilder(property(levels, level, "num-prefix").orElse(""));
        for (int at = Math.max(1, level - shown + 1); at <= level; at++) {
            String form = property(levels, at, "num-format").orElse("");
            if (!form.isEmpty()) {
                label.append(Label.number(counters[at], form)).append(at < level ? "." : "");
            }
        }
        return new Label(label.append(property(levels, level, "num-suffix").orElse(""))
                .toString()
                .strip());
    }
}
