package io.mimiq.platform.extraction;

import io.mimiq.platform.extraction.WordStyles.ListLevel;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Node;

/** Counts the items of a Word document as Word does: lists of one definition go on from each other. */
final class WordNumbering {

    private static final int LEVELS = 9;
    private static final int NONE = -1;
    private static final Pattern PLACEHOLDER = Pattern.compile("%([1-9])");

    private final Map<String, Node> definitions = new HashMap<>();
    private final Map<String, Node> lists = new HashMap<>();
    private final Map<String, String> linked = new HashMap<>();
    /** The last number of each level, by definition. */
    private final Map<String, int[]> counters = new HashMap<>();
    /** The lists that began already. */
    private final Set<ListLevel> begun = new HashSet<>();

    WordNumbering(@Nullable Node root) {
        for (Node definition : Xml.children(root, "abstractNum")) {
            String id = Xml.attribute(definition, "abstractNumId").orElse("");
            definitions.put(id, definition);
            Xml.value(definition, "styleLink").ifPresent(style -> linked.put(style, id));
        }
        for (Node list : Xml.children(root, "num")) {
            Xml.attribute(list, "numId").ifPresent(id -> lists.put(id, list));
        }
    }

    /** The level that this style has in the list. */
    int levelOf(String list, String style) {
        return Xml.children(definition(definitionId(list)), "lvl").stream()
                .filter(level ->
                        Xml.value(level, "pStyle").filter(style::equals).isPresent())
                .flatMap(level -> Xml.attribute(level, "ilvl").stream())
                .findFirst()
                .map(level -> Xml.number(level, 0))
                .orElse(0);
    }

    private String definitionId(String list) {
        String id = Xml.value(lists.get(list), "abstractNumId").orElse("");
        return Xml.value(definitions.get(id), "numStyleLink").map(linked::get).orElse(id);
    }

    private @Nullable Node definition(String id) {
        return definitions.get(id);
    }

    /** Counts the next item. */
    Label next(ListLevel item) {
        int level = Math.max(0, Math.min(LEVELS - 1, item.level()));
        String definition = definitionId(item.list());
        int[] counter = counters.computeIfAbsent(definition, any -> none());
        begin(item.list(), counter);
        for (int above = 0; above < level; above++) {
            counter[above] = counter[above] == NONE ? start(item.list(), above) : counter[above];
        }
        counter[level] = counter[level] == NONE ? start(item.list(), level) : counter[level] + 1;
        for (int below = level + 1; below < LEVELS; below++) {
            if (!value(item.list(), below, "lvlRestart").filter("0"::equals).isPresent()) {
                counter[below] = NONE;
            }
        }
        return label(item.list(), level, counter);
    }

    private static int[] none() {
        int[] counter = new int[LEVELS];
        Arrays.fill(counter, NONE);
        return counter;
    }

    /** A list that says where it starts starts there. */
    private void begin(String list, int[] counter) {
        for (Node override : Xml.children(lists.get(list), "lvlOverride")) {
            int level = Xml.attribute(override, "ilvl")
                    .map(number -> Xml.number(number, LEVELS))
                    .orElse(LEVELS);
            boolean isNew = Xml.first(override, "startOverride").isPresent() && begun.add(new ListLevel(list, level));
            if (isNew && level >= 0 && level < LEVELS) {
                counter[level] = NONE;
            }
        }
    }

    private int start(String list, int level) {
        return override(list, level)
                .flatMap(override -> Xml.value(override, "startOverride"))
                .or(() -> value(list, level, "start"))
                .map(start -> Xml.number(start, 1))
                .orElse(1);
    }

    private Label label(String list, int level, int[] counter) {
        String form = value(list, level, "numFmt").orElse("bullet");
        if (form.equals("bullet")) {
            return Label.BULLET;
        }
        boolean isLegal = Xml.isOn(definitionOf(list, level).orElse(null), "isLgl");
        String text = value(list, level, "lvlText").orElse("%" + (level + 1) + ".");
        return new Label(PLACEHOLDER
                .matcher(text)
                .replaceAll(placeholder -> {
                    int at = Integer.parseInt(placeholder.group(1)) - 1;
                    String numbers = value(list, at, "numFmt").orElse("decimal");
                    return Label.number(Math.max(0, counter[at]), isLegal ? "decimal" : numbers);
                })
                .strip());
    }

    private Optional<String> value(String list, int level, String property) {
        return definitionOf(list, level).flatMap(definition -> Xml.value(definition, property));
    }

    private Optional<Node> definitionOf(String list, int level) {
        return override(list, level)
                .flatMap(override -> Xml.first(override, "lvl"))
                .or(() -> at(level, definition(definitionId(list)), "lvl"));
    }

    private Optional<Node> override(String list, int level) {
        return at(level, lists.get(list), "lvlOverride");
    }

    private static Optional<Node> at(int level, @Nullable Node parent, String name) {
        String wanted = String.valueOf(level);
        return Xml.children(parent, name).stream()
                .filter(node ->
                        Xml.attribute(node, "ilvl").filter(wanted::equals).isPresent())
                .findFirst();
    }
}
