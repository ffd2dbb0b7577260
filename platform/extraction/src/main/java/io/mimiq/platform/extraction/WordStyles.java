package io.mimiq.platform.extraction;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Node;

/** What the paragraphs of a Word document are, by their own properties or those of their styles. */
final class WordStyles {

    private static final Pattern HEADING = Pattern.compile("heading ([1-9])");
    /** Word's own styles of deeper items, each with a list of its own. */
    private static final Pattern DEEPER = Pattern.compile("list (?:bullet|number) ([2-5])");

    private static final Set<String> QUOTES = Set.of("quote", "intense quote", "block text");
    private static final int DEEPEST = 6;
    /** Word counts from 0, and what is deeper is text. */
    private static final int TEXT_LEVEL = 9;
    /** Styles may be based on each other in a circle. */
    private static final int CHAIN = 12;

    private final Map<String, Node> styles = new HashMap<>();

    WordStyles(@Nullable Node root) {
        for (Node style : Xml.children(root, "style")) {
            Xml.attribute(style, "styleId").ifPresent(id -> styles.put(id, style));
        }
    }

    /** The number of a list and the level in it. */
    record ListLevel(String list, int level) {}

    /** 1 to 6, or 0 if it is no heading. */
    int headingLevel(Node paragraph) {
        Optional<Integer> own = outlineLevel(paragraph);
        int level =
                own.or(() -> inherited(paragraph, WordStyles::headingLevelOf)).orElse(0);
        return Math.min(level, DEEPEST);
    }

    /** Whether it is the title of all. */
    boolean isTitle(Node paragraph) {
        return Xml.value(paragraph, "pPr", "pStyle").map(styles::get).stream()
                .anyMatch(style -> name(style).equals("title"));
    }

    boolean isQuote(Node paragraph) {
        return inherited(paragraph, style -> QUOTES.contains(name(style)) ? Optional.of(true) : Optional.empty())
                .orElse(false);
    }

    private static String name(Node style) {
        return Xml.value(style, "name").orElse("").toLowerCase(Locale.ROOT);
    }

    private static Optional<Integer> headingLevelOf(Node style) {
        String name = name(style);
        Matcher heading = HEADING.matcher(name);
        if (heading.matches()) {
            return Optional.of(Integer.parseInt(heading.group(1)));
        }
        return name.equals("title") ? Optional.of(1) : outlineLevel(style);
    }

    private static Optional<Integer> outlineLevel(Node owner) {
        return Xml.value(owner, "pPr", "outlineLvl")
                .map(level -> Xml.number(level, TEXT_LEVEL))
                .map(level -> level >= TEXT_LEVEL ? 0 : level + 1);
    }

    /** Empty if it is no item of a list. */
    Optional<ListLevel> listLevel(Node paragraph, WordNumbering numbering) {
        return list(paragraph, numbering)
                .or(() -> inherited(paragraph, style -> list(style, numbering)))
                .filter(level -> !level.list().equals("0"));
    }

    private static Optional<ListLevel> list(Node owner, WordNumbering numbering) {
        return Xml.value(owner, "pPr", "numPr", "numId").map(list -> {
            String style = Xml.attribute(owner, "styleId").orElse("");
            return new ListLevel(
                    list,
                    Xml.value(owner, "pPr", "numPr", "ilvl")
                            .map(level -> Xml.number(level, 0))
                            .orElseGet(() -> Math.max(depthOf(owner), numbering.levelOf(list, style))));
        });
    }

    private static int depthOf(Node style) {
        Matcher deeper = DEEPER.matcher(name(style));
        return deeper.matches() ? Integer.parseInt(deeper.group(1)) - 1 : 0;
    }

    /** Whether these words are not to be seen. */
    boolean isHidden(@Nullable Node runProperties) {
        return isSet(runProperties, "vanish");
    }

    /** Whether words have a property, by themselves or by their style. */
    boolean isSet(@Nullable Node runProperties, String name) {
        if (Xml.find(runProperties, name).isPresent()) {
            return Xml.isOn(runProperties, name);
        }
        return Xml.value(runProperties, "rStyle").map(styles::get).stream()
                .anyMatch(style -> Xml.isOn(Xml.first(style, "rPr").orElse(null), name));
    }

    static boolean isStruck(@Nullable Node runProperties) {
        return Xml.isOn(runProperties, "strike") || Xml.isOn(runProperties, "dstrike");
    }

    private <T> Optional<T> inherited(Node paragraph, Function<Node, Optional<T>> property) {
        Optional<Node> style = Xml.value(paragraph, "pPr", "pStyle").map(styles::get);
        return chain(style).stream()
                .flatMap(step -> property.apply(step).stream())
                .findFirst();
    }

    private List<Node> chain(Optional<Node> first) {
        return Stream.iterate(
                        first,
                        Optional::isPresent,
                        style -> Xml.value(style.orElseThrow(), "basedOn").map(styles::get))
                .limit(CHAIN)
                .flatMap(Optional::stream)
                .toList();
    }
}
