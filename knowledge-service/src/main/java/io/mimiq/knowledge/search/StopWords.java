package io.mimiq.knowledge.search;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.snowball.SnowballFilter;

/** Words that say nothing about what a question is about, in the language it has most of them in. */
final class StopWords {

    private static final List<CharArraySet> LANGUAGES = List.of(
            load("english"),
            load("german"),
            load("french"),
            load("spanish"),
            load("italian"),
            load("portuguese"),
            load("dutch"),
            load("swedish"),
            load("russian"));

    private StopWords() {}

    /** The others; all if there are no others. */
    static List<String> without(List<String> words) {
        CharArraySet best = LANGUAGES.get(0);
        for (CharArraySet language : LANGUAGES) {
            best = count(words, language) > count(words, best) ? language : best;
        }
        CharArraySet stop = best;
        List<String> others =
                words.stream().filter(word -> !stop.contains(word)).toList();
        return others.isEmpty() ? words : others;
    }

    private static long count(List<String> words, CharArraySet language) {
        return words.stream().filter(language::contains).count();
    }

    private static CharArraySet load(String language) {
        String name = language + "_stop.txt";
        try (Reader list = new InputStreamReader(
                Objects.requireNonNull(SnowballFilter.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            return WordlistLoader.getSnowballWordSet(list);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
