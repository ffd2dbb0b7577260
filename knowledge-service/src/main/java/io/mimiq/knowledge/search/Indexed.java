package io.mimiq.knowledge.search;

import io.mimiq.platform.reading.Readable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * An entry with what it is found by.
 *
 * @param words of its text, and of what it links to
 * @param near the words right before and behind it, which help to find it
 */
record Indexed(Entry entry, String words, String near) {

    static Indexed alone(Entry entry) {
        return new Indexed(entry, words(entry), "");
    }

    /** Entries that stand in a row; those of the same place are near each other. */
    static List<Indexed> row(List<Entry> entries) {
        List<String> words = entries.stream().map(Indexed::words).toList();
        List<Indexed> row = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            boolean isFirst = i == 0 || !areNear(entries.get(i - 1), entries.get(i));
            boolean isLast = i + 1 == entries.size() || !areNear(entries.get(i), entries.get(i + 1));
            String near = (isFirst ? "" : words.get(i - 1)) + "\n" + (isLast ? "" : words.get(i + 1));
            row.add(new Indexed(entries.get(i), words.get(i), near));
        }
        return row;
    }

    private static String words(Entry entry) {
        return Readable.of(entry.text()) + "\n" + String.join("\n", Readable.targets(entry.text()));
    }

    private static boolean areNear(Entry one, Entry other) {
        return one.headings().equals(other.headings());
    }

    Indexed at(Instant instant) {
        return new Indexed(entry.at(instant), words, near);
    }

    @Override
    public String toString() {
        return "Indexed[" + entry.key() + "]";
    }
}
