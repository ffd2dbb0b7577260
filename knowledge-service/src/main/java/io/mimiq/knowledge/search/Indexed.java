package io.mimiq.knowledge.search;

import java.util.ArrayList;
import java.util.List;

/**
 * An entry with what stands right before and behind it: words of those help to find it.
 *
 * @param near the texts around it
 */
record Indexed(Entry entry, String near) {

    /** Entries that stand in a row; the nearest of the same place are those around one. */
    static List<Indexed> row(List<Entry> entries) {
        List<Indexed> row = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            row.add(new Indexed(entries.get(i), text(entries, i - 1, i) + "\n" + text(entries, i + 1, i)));
        }
        return row;
    }

    private static String text(List<Entry> entries, int i, int of) {
        boolean isNear = i >= 0
                && i < entries.size()
                && entries.get(i).headings().equals(entries.get(of).headings());
        return isNear ? entries.get(i).text() : "";
    }

    @Override
    public String toString() {
        return "Indexed[" + entry.key() + "]";
    }
}
