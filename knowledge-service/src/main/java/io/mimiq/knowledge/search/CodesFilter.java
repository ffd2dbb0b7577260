package io.mimiq.knowledge.search;

import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ConditionalTokenFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterIterator;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Splits letters from a number right before or behind them: {@code rfc9457}, {@code v18.2.1}, {@code 30s}. */
final class CodesFilter extends ConditionalTokenFilter {

    private static final Pattern CODE = Pattern.compile("\\p{L}++\\p{N}[\\p{N}.,]*+|\\p{N}[\\p{N}.,]*+\\p{L}++");
    private static final int PARTS = WordDelimiterGraphFilter.GENERATE_WORD_PARTS
            | WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS
            | WordDelimiterGraphFilter.SPLIT_ON_NUMERICS;
    private static final byte[] TYPES = WordDelimiterIterator.DEFAULT_WORD_DELIM_TABLE.clone();

    static {
        TYPES['.'] = TYPES['0'];
        TYPES[','] = TYPES['0'];
    }

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    CodesFilter(TokenStream input) {
        super(input, codes -> new WordDelimiterGraphFilter(codes, true, TYPES, PARTS, null));
    }

    @Override
    protected boolean shouldFilter() {
        return CODE.matcher(term).matches();
    }
}
