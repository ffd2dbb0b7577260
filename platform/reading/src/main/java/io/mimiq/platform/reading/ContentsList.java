package io.mimiq.platform.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the titles that a list names before they come: each stands on a line of its own further down, in the same order. */
final class ContentsList {
    private static final int LONGEST = 100;
    /** Of four items that many come again: what is left out or renamed happens. */
    private static final int MOST_OF_FOUR = 3;

    private final String text;
    private final List<Line> lines;
    private final int margin;
    /** Lines that could be a title, by their words. */
    private final Map<String, List<Integer>> places = new HashMap<>();

    private final BitSet titles = new BitSet();

    private ContentsList(String text, List<Line> lines, int margin) {
        this.text = text;
        this.lines = lines;
        this.margin = margin;
    }

    /**
     * The indexes of the lines that are such titles.
     *
     * @param margin how far in a title may begin
     */
    static BitSet titles(String text, List<Line> lines, int margin) {
        ContentsList contents = new ContentsList(text, lines, margin);
        contents.collect();
        contents.read();
        return contents.titles;
    }

    private void collect() {
        for (int index = 1; index < lines.size(); index++) {
            Line line = lines.get(index);
            boolean isAlone = !line.isBlank()
                    && line.indent() <= margin
                    && line.length() <= LONGEST
                    && lines.get(index - 1).isBlank()
                    && Marker.of(text, line) == null;
            if (isAlone) {
                places.computeIfAbsent(key(line.text(), line.end()), key -> new ArrayList<>())
                        .add(index);
            }
        }
    }

    private void read() {
        List<String> items = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            Line line = lines.get(index);
            if (!line.isBlank() && LineKind.isFence(line.words(text))) {
                index = Fences.end(text, lines, index) - 1;
                continue;
            }
            String item = item(line);
            if (item == null) {
                take(items, index);
                items.clear();
            } else {
                items.add(item);
            }
        }
    }

    private @Nullable String item(Line line) {
        Marker marker = line.isBlank() || line.length() > LONGEST ? null : Marker.of(text, line);
        return marker == null ? null : key(line.text() + marker.length(), line.end());
    }

    private void take(List<String> items, int from) {
        List<Integer> found = new ArrayList<>();
        int behind = from;
        for (String item : items) {
            List<Integer> all = places.getOrDefault(item, List.of());
            int next = Collections.binarySearch(all, behind);
            next = next < 0 ? -next - 1 : next;
            if (next < all.size()) {
                behind = all.get(next) + 1;
                found.add(behind - 1);
            }
        }
        if (found.size() > 1 && found.size() * 4 >= items.size() * MOST_OF_FOUR) {
            found.forEach(titles::set);
        }
    }

    private String key(int from, int to) {
        return text.substring(from, to).strip().toLowerCase(Locale.ROOT);
    }
}
