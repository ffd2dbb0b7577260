package io.mimiq.platform.reading;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/** Finds the ends of sentences in any language. */
final class SentenceBreaker {
    private static final BreakIterator PROTOTYPE = prototype();
    private final BreakIterator iterator = (BreakIterator) PROTOTYPE.clone();

    private static BreakIterator prototype() {
        BreakIterator iterator = BreakIterator.getSentenceInstance(ULocale.ROOT);
        for (String language : List.of("en", "de", "fr", "es", "it", "pt")) {
            iterator = FilteredBreakIteratorBuilder.getInstance(new ULocale(language))
                    .wrapIteratorWithFilter(iterator);
        }
        return iterator;
    }

    /** Where the sentences of a part of a text end; the last one ends with it. */
    List<Integer> ends(String text, int from, int to) {
        List<Integer> ends = new ArrayList<>();
        String part = text.substring(from, to);
        iterator.setText(part);
        Mending mending = new Mending(part);
        int start = 0;
        iterator.first();
        for (int end = iterator.next(); end != BreakIterator.DONE && end < part.length(); end = iterator.next()) {
            if (mending.isEnd(start, end)) {
                ends.add(from + end);
                start = end;
            }
        }
        ends.add(to);
        return ends;
    }
}
