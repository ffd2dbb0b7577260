package io.mimiq.platform.reading;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the ends of sentences in any language: ICU's, without those behind an abbreviation of the languages that it knows. */
final class SentenceBreaker {
    /** Abbreviations are shorter, but for those that are known. */
    private static final int SHORTEST_WORD = 4;

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
        int numbered = beforeNumber(part, 0);
        int end = next(part);
        while (Math.min(numbered, end) < part.length()) {
            boolean isNumber = numbered < end;
            int exact = isNumber ? numbered : mending.exact(start, end);
            if (exact > start && mending.isEnd(start, exact)) {
                ends.add(from + exact);
                start = exact;
            }
            if (isNumber) {
                numbered = beforeNumber(part, numbered);
            } else {
                end = next(part);
            }
        }
        ends.add(to);
        return ends;
    }

    private int next(String part) {
        int next = iterator.next();
        return next == BreakIterator.DONE ? part.length() : next;
    }

    /**
     * The next place where a whole word with a period stands before a number, as in {@code was approved. 3 people left}: ICU
     * takes that for the middle of a sentence.
     */
    private static int beforeNumber(String part, int from) {
        for (int period = part.indexOf('.', from); period >= 0; period = part.indexOf('.', period + 1)) {
            boolean isBefore = period + 2 < part.length()
                    && Words.isBlank(part.charAt(period + 1))
                    && Character.isDigit(part.charAt(period + 2));
            if (isBefore && isWholeWord(part, period)) {
                return period + 2;
            }
        }
        return part.length();
    }

    private static boolean isWholeWord(String part, int end) {
        int start = end;
        while (start > 0 && end - start < SHORTEST_WORD && Character.isLowerCase(part.charAt(start - 1))) {
            start--;
        }
        return end - start == SHORTEST_WORD;
    }
}
