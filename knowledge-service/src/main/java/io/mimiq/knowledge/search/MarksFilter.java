package io.mimiq.knowledge.search;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.util.Set;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Takes the accents and vowel points off letters of those scripts that people search without them. */
final class MarksFilter extends TokenFilter {

    private static final Set<Integer> SCRIPTS =
            Set.of(UScript.LATIN, UScript.GREEK, UScript.CYRILLIC, UScript.HEBREW, UScript.ARABIC);
    private static final Normalizer2 DECOMPOSED = Normalizer2.getNFDInstance();
    private static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    MarksFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (term.chars().anyMatch(c -> c > 127)) {
            String bare = bare(term.toString());
            term.setEmpty().append(bare);
        }
        return true;
    }

    private static String bare(String word) {
        StringBuilder bare = new StringBuilder(word.length());
        boolean losesMarks = false;
        for (int c : DECOMPOSED.normalize(word).codePoints().toArray()) {
            boolean isMark = UCharacter.getType(c) == ECharacterCategory.NON_SPACING_MARK;
            losesMarks = isMark ? losesMarks : SCRIPTS.contains(UScript.getScript(c));
            if (!isMark || !losesMarks) {
                bare.appendCodePoint(c);
            }
        }
        return COMPOSED.normalize(bare);
    }
}
