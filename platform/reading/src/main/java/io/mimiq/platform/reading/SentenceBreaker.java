package io.mimiq.platform.reading;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the ends of sentences in any language: ICU's, without those behind an abbreviation of the languages that it knows. */
final class SentenceBreaker {
    private final BreakIterator iterator = BreakIterator.getSentenceInstance(ULocale.ROOT);
    private final Abbreviations abbreviations;
    private final boolean isGerman;

    private SentenceBreaker(Set<String> languages) {
        this.abbreviations = new Abbreviations(languages);
        this.isGerman = languages.contains("de");
    }

    /** For a text, by its languages. */
    static SentenceBreaker of(String text) {
        return new SentenceBreaker(Language.guess(text));
    }

    /** Where the sentences of a part of a text end; the last one ends with it. */
    List<Integer> ends(String text, int from, int to) {
        List<Integer> ends = new ArrayList<>();
        String part = text.substring(from, to);
        Mending mending = new Mending(part, abbreviations, isGerman);
        iterator.setText(part);
        iterator.first();
        int start = 0;
        for (int end = iterator.next(); end != BreakIterator.DONE && end < part.length(); end = iterator.next()) {
            int exact = mending.exact(start, end);
            if (exact > start && mending.isEnd(start, exact)) {
                ends.add(from + exact);
                start = exact;
            }
        }
        ends.add(to);
        return ends;
    }
}
