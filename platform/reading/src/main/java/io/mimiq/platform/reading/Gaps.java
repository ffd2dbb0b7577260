package io.mimiq.platform.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds letters and digits that no unit has, and makes them units: the promise that nothing is lost does not rest on the readers. */
final class Gaps {
    private final String source;
    private final List<Span> dropped;

    Gaps(String source, List<Span> dropped) {
        this.source = source;
        this.dropped = new ArrayList<>(dropped);
        this.dropped.sort(Comparator.comparingInt(Span::start));
    }

    /** These units, in their order, and those that were missing. */
    List<Draft> fill(List<Draft> drafts) {
        List<Draft> all = new ArrayList<>(drafts.size());
        int end = 0;
        int next = 0;
        for (Draft draft : drafts) {
            while (next < dropped.size() && dropped.get(next).start() < draft.start) {
                Span drop = dropped.get(next++);
                fill(end, Math.min(drop.start(), draft.start), all);
                end = Math.max(end, drop.end());
            }
            fill(end, draft.start, all);
            if (draft.end > end) {
                all.add(draft);
                end = draft.end;
            }
        }
        while (next < dropped.size()) {
            Span drop = dropped.get(next++);
            fill(end, drop.start(), all);
            end = Math.max(end, drop.end());
        }
        fill(end, source.length(), all);
        return all;
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
        String text = Escapes.literal(
                Words.oneLine(Cleaner.clean(source.substring(first, last)).text()));
        all.add(new Draft(Unit.Kind.SENTENCE, new Span(first, last), text, Form.PARAGRAPH, 0, List.of(), null));
    }
}
