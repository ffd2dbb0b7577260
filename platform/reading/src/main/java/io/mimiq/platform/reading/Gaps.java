package io.mimiq.platform.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds letters and digits that no unit has, and makes them units: the promise that nothing is lost does not rest on the readers. */
final class Gaps {
    private final String source;
    private final List<Span> dropped;
    private int next;

    Gaps(String source, List<Span> dropped) {
        this.source = source;
        this.dropped = new ArrayList<>(dropped);
        this.dropped.sort(Comparator.comparingInt(Span::start));
    }

    /** These units, in their order, and those that were missing. */
    List<Draft> fill(List<Draft> drafts) {
        List<Draft> all = new ArrayList<>(drafts.size());
        int end = 0;
        for (Draft draft : drafts) {
            gap(end, draft.start, all);
            if (draft.end > end) {
                all.add(draft);
                end = draft.end;
            }
        }
        gap(end, source.length(), all);
        return all;
    }

    /** What no unit has between these places, but for what was dropped. Asked from left to right. */
    private void gap(int from, int to, List<Draft> all) {
        int start = from;
        while (start < to) {
            while (next < dropped.size() && dropped.get(next).end() <= start) {
                next++;
            }
            if (next == dropped.size() || dropped.get(next).start() >= to) {
                break;
            }
            fill(start, dropped.get(next).start(), all);
            start = Math.max(start, dropped.get(next).end());
        }
        fill(start, to, all);
    }

    private void fill(int from, int to, List<Draft> all) {
        int first = from;
        while (first < to && !Words.isWord(source, first)) {
            first++;
        }
        if (first >= to) {
            return;
        }
        int last = to;
        while (!Words.isWord(source, last - 1)) {
            last--;
        }
        String text = Escapes.literal(Words.oneLine(
                Cleaner.clean(source.substring(first, last), removed -> {}).text()));
        all.add(new Draft(Unit.Kind.SENTENCE, new Span(first, last), text, Form.PARAGRAPH, 0, List.of(), null));
    }
}
