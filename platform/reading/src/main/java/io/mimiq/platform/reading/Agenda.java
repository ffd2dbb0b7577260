package io.mimiq.platform.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the numbered titles of a note's topics: short lines in order, each with text or a list of its own below. */
final class Agenda {
    private enum Below {
        NOTHING,
        /** At the margin, and so no part of an item. */
        TEXT,
        SUBLIST,
        /** What goes on with an item, or code of a step. */
        ITEM
    }

    private static final int LONGEST = 60;
    private static final int MOST_WORDS = 9;

    private final String text;
    private final List<Line> lines;
    private final int margin;
    private final BitSet titles = new BitSet();

    private Agenda(String text, List<Line> lines, int margin) {
        this.text = text;
        this.lines = lines;
        this.margin = margin;
    }

    /**
     * The indexes of the lines that are such titles.
     *
     * @param margin how far in a line may begin that is part of no item
     */
    static BitSet titles(String text, List<Line> lines, int margin) {
        Agenda agenda = new Agenda(text, lines, margin);
        agenda.read();
        return agenda.titles;
    }

    private void read() {
        List<Integer> run = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            Line line = lines.get(index);
            if (!line.isBlank() && LineKind.isFence(line.words(text))) {
                index = Fences.end(text, lines, index) - 1;
                continue;
            }
            Integer number = number(index);
            if (number != null && number != run.size() + 1) {
                take(run);
                run.clear();
            }
            if (number != null && number == run.size() + 1) {
                run.add(index);
            }
        }
        take(run);
    }

    private void take(List<Integer> run) {
        List<Below> below = run.stream().map(this::below).toList();
        long filled = below.stream().filter(each -> each != Below.NOTHING).count();
        boolean isAgenda = filled > 1
                && filled >= run.size() - 1
                && below.contains(Below.TEXT)
                && !below.contains(Below.ITEM)
                && run.stream().allMatch(this::isTitle);
        if (isAgenda) {
            run.forEach(titles::set);
        }
    }

    private boolean isTitle(int index) {
        Line line = lines.get(index);
        Marker marker = Marker.of(text, line);
        int start = line.text() + (marker == null ? 0 : marker.length());
        String words = text.substring(start, line.end());
        return words.length() <= LONGEST
                && !Character.isLowerCase(words.codePointAt(0))
                && !LineKind.isEnded(words)
                && words.split("\\s+").length <= MOST_WORDS
                && !words.contains("://");
    }

    private Below below(int index) {
        int next = index + 1;
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        if (next == lines.size() || number(next) != null) {
            return Below.NOTHING;
        }
        Line line = lines.get(next);
        String words = line.words(text);
        boolean isBullet = Marker.of(text, line) != null;
        if (line.indent() > margin) {
            return isBullet ? Below.SUBLIST : Below.ITEM;
        }
        boolean isSentence = !Character.isLowerCase(words.codePointAt(0)) && isEnded(next);
        return isBullet || (isSentence && !LineKind.isFence(words)) ? Below.TEXT : Below.ITEM;
    }

    /** Whether the lines that stand together from there on end a sentence. */
    private boolean isEnded(int from) {
        int last = from;
        while (last + 1 < lines.size()
                && !lines.get(last + 1).isBlank()
                && Marker.of(text, lines.get(last + 1)) == null) {
            last++;
        }
        return LineKind.isEnded(lines.get(last).words(text));
    }

    /** The number that a line at the margin begins with. */
    private @Nullable Integer number(int index) {
        Line line = lines.get(index);
        Marker marker = line.isBlank() || line.indent() > margin ? null : Marker.of(text, line);
        return marker == null ? null : marker.number();
    }
}
