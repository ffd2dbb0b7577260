package io.mimiq.platform.extraction;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Node;

/** Counts the items and headings of an OpenDocument text. */
final class OdtLists {

    private static final int LEVELS = 10;

    private final OdtStyles styles;
    private final Map<String, int[]> byStyle = new HashMap<>();
    private final Map<String, int[]> byId = new HashMap<>();
    private final int[] headings = new int[LEVELS + 1];

    OdtLists(OdtStyles styles) {
        this.styles = styles;
    }

    /** A list of the outermost level with those in it. */
    final class Counter {
        private final String style;
        private final int[] counters;

        private Counter(String style, int[] counters) {
            this.style = style;
            this.counters = counters;
        }

        /** A list in it, which looks the same unless it says otherwise. */
        Counter inner(Node list) {
            return new Counter(Xml.attribute(list, "style-name").orElse(style), counters);
        }

        Label next(Node item, int depth) {
            int level = Math.min(LEVELS, depth);
            Optional<String> start = Xml.attribute(item, "start-value");
            int first = start.or(() -> styles.property(style, level, "start-value"))
                    .map(number -> Xml.number(number, 1))
                    .orElse(1);
            counters[level] = counters[level] == 0 || start.isPresent() ? first : counters[level] + 1;
            for (int below = level + 1; below <= LEVELS; below++) {
                counters[below] = 0;
            }
            return styles.label(style, level, counters);
        }
    }

    /** Begins a list, or goes on with an earlier one that it names. */
    Counter begin(Node list) {
        String style = Xml.attribute(list, "style-name").orElse("");
        int[] counters = Xml.attribute(list, "continue-list")
                .map(byId::get)
                .or(() -> Xml.attribute(list, "continue-numbering")
                        .filter("true"::equals)
                        .map(any -> byStyle.get(style)))
                .orElseGet(() -> new int[LEVELS + 1]);
        byStyle.put(style, counters);
        Xml.attribute(list, "id").ifPresent(id -> byId.put(id, counters));
        return new Counter(style, counters);
    }

    /** Empty if headings have no numbers. */
    Label heading(int depth) {
        int level = Math.min(LEVELS, depth);
        headings[level]++;
        for (int below = level + 1; below <= LEVELS; below++) {
            headings[below] = 0;
        }
        return styles.headingLabel(level, headings);
    }
}
