package io.mimiq.platform.reading;

import java.util.ArrayList;
import java.util.List;

/** Knows the letter that many type for a round bullet by the lines that begin with it one below the other. */
final class LetterBullets {
    private static final String LETTER = "o ";
    private static final String BULLET = "•";
    /** In some languages it is a word that a line may begin with, though not line after line. */
    private static final int FEWEST = 3;

    private LetterBullets() {}

    /** The text with bullets in place of such letters. */
    static Traced written(Traced traced) {
        String text = traced.text();
        List<Integer> items = items(text, Line.of(text));
        if (items.size() < FEWEST) {
            return traced;
        }
        Traced.Builder written = traced.edit();
        int kept = 0;
        for (int item : items) {
            written.copy(kept, item).replace(item, item + 1, BULLET);
            kept = item + 1;
        }
        return written.copy(kept, text.length()).build();
    }

    /** Where the items begin; none if a line goes on with the letter. */
    private static List<Integer> items(String text, List<Line> lines) {
        List<Integer> items = new ArrayList<>();
        int last = -1;
        for (int index = 0; index < lines.size(); index++) {
            Line line = lines.get(index);
            if (!text.startsWith(LETTER, line.text()) || line.length() <= LETTER.length()) {
                continue;
            }
            Line above = lines.get(Math.max(0, index - 1));
            boolean isNext = last == index - 1 || above.isBlank() || above.indent() > line.indent();
            if (!isNext && index > 0) {
                return List.of();
            }
            last = index;
            items.add(line.text());
        }
        return items;
    }
}
