package io.mimiq.platform.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parts paragraphs of very many lines: the parser takes time in proportion to the square of their number. */
final class LongParagraphs {
    private static final int LINES = 300;
    private final String text;
    private @Nullable String fence;
    private boolean isTable;
    private boolean isHtml;
    private int run;

    private LongParagraphs(String text) {
        this.text = text;
    }

    /** The text with an empty line within such paragraphs. */
    static Traced part(Traced traced) {
        List<Integer> places = new LongParagraphs(traced.text()).places();
        if (places.isEmpty()) {
            return traced;
        }
        Traced.Builder parted = traced.edit();
        int kept = 0;
        for (int place : places) {
            parted.copy(kept, place);
            parted.insert(quoteMarks(traced.text(), place) + "\n", place);
            kept = place;
        }
        return parted.copy(kept, traced.length()).build();
    }

    private static String quoteMarks(String text, int lineStart) {
        int end = lineStart;
        while (end < text.length() && end - lineStart < 100 && (text.charAt(end) == '>' || text.charAt(end) == ' ')) {
            end++;
        }
        return text.substring(lineStart, end).stripTrailing();
    }

    private List<Integer> places() {
        List<Integer> places = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            line(start, end);
            if (run > LINES) {
                places.add(start);
                run = 1;
            }
            start = end + 1;
        }
        return places;
    }

    private void line(int start, int end) {
        int first = start;
        while (first < end && (text.charAt(first) == '>' || Words.isBlank(text.charAt(first)))) {
            first++;
        }
        if (first == end) {
            isTable = false;
            isHtml = false;
            run = 0;
            return;
        }
        String head = text.substring(first, Math.min(end, first + 100));
        if (fence != null) {
            fence = head.startsWith(fence) ? null : fence;
            run = 0;
        } else if (head.startsWith("```") || head.startsWith("~~~")) {
            fence = head.substring(0, 3);
            run = 0;
        } else {
            isTable |= LineKind.isDelimiterRow(head);
            isHtml |= run == 0 && head.charAt(0) == '<';
            run = isTable || isHtml ? 0 : run + 1;
        }
    }
}
