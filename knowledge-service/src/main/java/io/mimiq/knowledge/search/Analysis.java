package io.mimiq.knowledge.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Splits text of any script into words, without case, accents and width; as stems, also without English endings. */
final class Analysis {

    /** Changes whenever words are split otherwise, so that indexes are made anew. */
    static final String EDITION = "2";

    static final Analyzer WORDS = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new ICUTokenizer();
            return new TokenStreamComponents(words, folded(words));
        }
    };

    static final Analyzer STEMS = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new ICUTokenizer();
            return new TokenStreamComponents(words, new PorterStemFilter(new EnglishPossessiveFilter(folded(words))));
        }
    };

    static final Analyzer BY_FIELD = new PerFieldAnalyzerWrapper(STEMS, Map.of(Fields.TEXT, WORDS));

    private Analysis() {}

    private static TokenStream folded(Tokenizer words) {
        return new CodesFilter(new ASCIIFoldingFilter(new MarksFilter(new ICUNormalizer2Filter(words))));
    }

    /** A word of a text: the UTF-16 units {@code start..end}. */
    record Word(String term, int start, int end) {}

    static List<Word> words(Analyzer analyzer, String text) {
        List<Word> words = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream(Fields.TEXT, text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(new Word(term.toString(), place.startOffset(), place.endOffset()));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    static List<String> terms(Analyzer analyzer, String text) {
        return words(analyzer, text).stream().map(Word::term).toList();
    }
}
