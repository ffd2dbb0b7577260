package io.mimiq.knowledge.search;

import static java.util.stream.Collectors.toSet;

import io.mimiq.knowledge.search.Analysis.Word;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a person typed into a search: phrases in quotation marks, and words; the last word may be the beginning of one.
 *
 * @param phrases the words of each
 * @param words by themselves
 * @param beginning of a word, or nothing
 */
record Terms(List<List<String>> phrases, List<String> words, String beginning) {

    private static final String QUOTES = "\"\u201c\u201d\u201e\u00ab\u00bb";
    /** Searching for more words finds nothing better. */
    private static final int MOST = 32;

    static Terms of(String typed) {
        List<List<String>> phrases = new ArrayList<>();
        StringBuilder rest = new StringBuilder();
        StringBuilder phrase = new StringBuilder();
        boolean isQuoted = false;
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (QUOTES.indexOf(c) < 0) {
                (isQuoted ? phrase : rest).append(c);
            } else {
                isQuoted = !isQuoted;
                phrases.add(Analysis.terms(Analysis.WORDS, phrase.toString()));
                phrase.setLength(0);
                rest.append(' ');
            }
        }
        rest.append(phrase);
        phrases.removeIf(List::isEmpty);
        return of(phrases, rest.toString());
    }

    private static Terms of(List<List<String>> phrases, String rest) {
        List<String> words = Analysis.terms(Analysis.WORDS, rest);
        boolean goesOn = !words.isEmpty() && Character.isLetterOrDigit(rest.codePointBefore(rest.length()));
        int whole = Math.min(MOST, goesOn ? words.size() - 1 : words.size());
        return new Terms(
                phrases, StopWords.without(words.subList(0, whole)), goesOn ? words.get(words.size() - 1) : "");
    }

    boolean isEmpty() {
        return phrases.isEmpty() && words.isEmpty() && beginning.isEmpty();
    }

    /** The places in a text, as UTF-16 units, that it is found by; in order. */
    List<Word> in(String text) {
        Set<String> wanted = new LinkedHashSet<>(words);
        phrases.forEach(wanted::addAll);
        Set<String> stems = wanted.stream()
                .flatMap(word -> Analysis.terms(Analysis.STEMS, word).stream())
                .collect(toSet());
        List<Word> stemmed = Analysis.words(Analysis.STEMS, text);
        List<Word> plain = Analysis.words(Analysis.WORDS, text);
        List<Word> found = new ArrayList<>();
        for (int i = 0; i < plain.size(); i++) {
            String term = plain.get(i).term();
            boolean isStem = i < stemmed.size() && stems.contains(stemmed.get(i).term());
            if (isStem || wanted.contains(term) || (!beginning.isEmpty() && term.startsWith(beginning))) {
                found.add(plain.get(i));
            }
        }
        return found;
    }
}
