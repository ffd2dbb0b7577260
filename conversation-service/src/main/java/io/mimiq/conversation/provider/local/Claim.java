package io.mimiq.conversation.provider.local;

import java.util.ArrayList;
import java.util.List;

/**
 * What a sentence says.
 *
 * @param same equal for two sentences only if they say the same in the same words
 * @param frames the sentence with a gap in place of one of its values each
 */
record Claim(String same, List<Frame> frames) {

    /**
     * A sentence that can be true for one value at a time.
     *
     * @param gap the sentence without the value
     * @param value that stands in the gap
     */
    record Frame(String gap, String value) {

        /** Begins the gap of a sentence whose value is made of signs, one for each word that has an opposite. */
        static final String SIGNS = "±";

        /** Whether two sentences with the same gap cannot both be true. */
        boolean contradicts(Frame other) {
            if (gap.startsWith(SIGNS)) {
                return differences(value, other.value) == 1;
            }
            boolean sameDay =
                    gap.contains(Token.DATE) && (isVaguer(value, other.value) || isVaguer(other.value, value));
            return !Amounts.mayBeEqual(value, other.value) && !sameDay;
        }

        /** {@code 3 April} and {@code April 2026} beside {@code 3 April 2026}. */
        private static boolean isVaguer(String date, String other) {
            return other.startsWith(date) || (date.startsWith("--") && other.endsWith(date.substring(1)));
        }

        private static int differences(String signs, String others) {
            int differences = Math.abs(signs.length() - others.length());
            for (int i = 0; i < Math.min(signs.length(), others.length()); i++) {
                differences += signs.charAt(i) == others.charAt(i) ? 0 : 1;
            }
            return differences;
        }

        @Override
        public String toString() {
            return "Frame";
        }
    }

    static Claim of(String text) {
        List<Token> tokens = Tokens.of(text);
        return new Claim(String.join(" ", said(tokens)), Frames.of(tokens));
    }

    /** Its words and values; case tells names and words apart, but for the capital that begins a sentence. */
    static List<String> said(List<Token> tokens) {
        boolean isLoud = tokens.stream().filter(Token::isWord).count() > 2
                && tokens.stream().noneMatch(token -> token.raw().codePoints().anyMatch(Character::isLowerCase));
        List<String> said = new ArrayList<>();
        boolean isFirst = true;
        for (Token token : tokens) {
            boolean isCapital = isFirst && token.raw().codePoints().skip(1).noneMatch(Character::isUpperCase);
            said.add(token.isWord() && !isLoud && !isCapital ? token.raw() : token.key());
            isFirst &= !token.isWord();
        }
        return said;
    }

    /** {@code Yes.}, {@code Approved.}: what it says depends on what was said before. */
    boolean isReply(boolean isSpoken) {
        int speaker = isSpoken ? same.indexOf(" : ") : -1;
        return same.indexOf(' ', speaker < 0 ? 0 : speaker + 3) < 0;
    }

    /** The same without what it could contradict. */
    Claim alone() {
        return new Claim(same, List.of());
    }

    @Override
    public String toString() {
        return "Claim";
    }
}
