package io.mimiq.platform.reading;

import java.util.ArrayList;
import java.util.List;

/** Parts the text of a paragraph into its lines and sentences. */
final class Sentences {
    /** A sentence, or a line that is none. */
    record Part(int start, int end, boolean isLineStart) {}

    private final Inline inline;
    private final SentenceBreaker breaker;

    Sentences(Inline inline, SentenceBreaker breaker) {
        this.inline = inline;
        this.breaker = breaker;
    }

    /** The parts from here on. */
    List<Part> read(int begin) {
        List<Part> parts = new ArrayList<>();
        if (inline.text.isEmpty()) {
            return parts;
        }
        String flow = new Flow(inline).read();
        for (Span line : new Lines(inline).read()) {
            if (line.end() <= begin) {
                continue;
            }
            int start = Math.max(begin, line.start());
            boolean isLineStart = true;
            for (int end : breaker.ends(flow, start, line.end())) {
                if (end < line.end() && isInside(end)) {
                    continue;
                }
                for (int cut : Cuts.of(flow, start, end)) {
                    if (cut < end && isInside(cut)) {
                        continue;
                    }
                    isLineStart = add(start, cut, isLineStart, flow, parts) && isLineStart;
                    start = cut;
                }
            }
        }
        return parts;
    }

    private boolean isInside(int index) {
        int low = 0;
        int high = inline.whole.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Span span = inline.whole.get(middle);
            if (span.holds(index)) {
                return true;
            }
            if (span.end() <= index) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return false;
    }

    /** Adds a part without the white space and comments around it; returns whether the next one is still the line's first. */
    private boolean add(int from, int to, boolean isLineStart, String flow, List<Part> parts) {
        Span bare = inline.bare(from, to);
        int start = bare.start();
        int end = bare.end();
        if (start == end) {
            return true;
        }
        if (!isLineStart && !Words.hasWord(flow, start, end)) {
            Part last = parts.remove(parts.size() - 1);
            parts.add(new Part(last.start, end, last.isLineStart));
        } else {
            parts.add(new Part(start, end, isLineStart));
        }
        return false;
    }
}
