package io.mimiq.conversation.provider.local;

import io.mimiq.conversation.provider.local.Claim.Frame;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words that say the opposite of each other, and words that turn a sentence into its opposite. */
final class Polarity {

    private static final Map<String, String> CLASSES = Words.table("opposites");
    /** Opposites where nothing follows: {@code on}, {@code off}. */
    private static final Map<String, String> SWITCHES = Words.table("switches");

    private static final Map<String, String> NEGATIONS = Words.table("negations");
    private static final Set<String> NEVER = Words.set("never");
    private static final Set<String> CLAUSES = Set.of("by", ",", ";", "-", "(");

    private static final String IS_NOT = " で は あ り ま せ ん";
    private static final String DOES_NOT = " ま せ ん";

    private Polarity() {}

    /** {@code allow} for what is allowed, {@code -allow} for what is forbidden. */
    static @Nullable String of(List<Token> tokens, int i) {
        String key = tokens.get(i).key();
        boolean isLast =
                i + 1 == tokens.size() || CLAUSES.contains(tokens.get(i + 1).key());
        return isLast && SWITCHES.containsKey(key) ? SWITCHES.get(key) : CLASSES.get(key);
    }

    /** Says no where the opposite may have an article or nothing: {@code no}, {@code keine}. */
    static boolean isArticle(String word) {
        return word.equals("no") || word.startsWith("kein");
    }

    static boolean isNever(String word) {
        return NEVER.contains(word);
    }

    /** Whether the word says that something must or may be done. */
    static boolean isDuty(String word) {
        return isDutyKind(CLASSES.get(word));
    }

    private static boolean isDutyKind(@Nullable String kind) {
        return kind != null && kind.endsWith("duty");
    }

    /**
     * Equal for sentences that differ in opposites and negations only; the signs tell which ones.
     *
     * @param neverIsNo whether a word such as never only negates
     * @param withDuty whether what must be is told from what may be; what must not be may not be either
     */
    static Frame frame(List<Token> tokens, List<String> said, String article, boolean neverIsNo, boolean withDuty) {
        StringBuilder gap = new StringBuilder(Frame.SIGNS);
        StringBuilder signs = new StringBuilder("+");
        boolean isNegated = tokens.stream().anyMatch(token -> isNegation(token.key()) || isNever(token.key()));
        boolean isThird = false;
        int words = 0;
        for (int i = 0; i < tokens.size(); i++) {
            String key = tokens.get(i).key();
            String kind = of(tokens, i);
            boolean isDuty = isDutyKind(kind);
            boolean isFar = words >= 2 || kind == null || kind.endsWith("ever");
            if (kind != null
                    && (isDuty ? withDuty && !isNegated && words > 0 : isFar)
                    && !(neverIsNo && isNever(key))) {
                signs.append(kind.startsWith("-") ? '-' : '+');
                gap.append(" ±").append(kind.replace("-", ""));
            } else if (isNegation(key) || (neverIsNo && isNever(key))) {
                signs.setCharAt(0, signs.charAt(0) == '+' ? '-' : '+');
                gap.append(rest(key, article));
                isThird |= key.equals("doesn't");
            } else if ((isNegated || (i == 0 && key.equals("do"))) && isFiller(key)) {
                isThird |= key.equals("does");
            } else {
                String word = isNegated && key.startsWith("n'") ? said.get(i).substring(2) : said.get(i);
                gap.append(' ').append(word).append(isThird ? ending(word) : "");
                isThird = false;
            }
            words += tokens.get(i).isWord() ? 1 : 0;
        }
        return politely(gap.toString(), signs);
    }

    static boolean isNegated(String text) {
        return Tokens.of(text).stream().anyMatch(token -> isNegation(token.key()) || isNever(token.key()));
    }

    private static boolean isNegation(String word) {
        return "not".equals(NEGATIONS.get(word)) || word.endsWith("n't") || word.startsWith("kein");
    }

    /** Says nothing in a negated sentence: {@code ne}, {@code does}. */
    private static boolean isFiller(String word) {
        return "filler".equals(NEGATIONS.get(word));
    }

    /** What stays of {@code isn't} or {@code keine}, behind a space. */
    private static String rest(String word, String article) {
        String rest = switch (word) {
            case "cannot", "can't" -> "can";
            case "won't" -> "will";
            case "no" -> article;
            default ->
                word.startsWith("kein")
                        ? (article.isEmpty() ? "" : word.substring(1))
                        : word.endsWith("n't") ? word.substring(0, word.length() - 3) : "";
        };
        return rest.isEmpty() || isFiller(rest) ? "" : " " + rest;
    }

    /** {@code works} for {@code does not work}. */
    private static String ending(String verb) {
        return List.of("s", "x", "o", "ch", "sh").stream().anyMatch(verb::endsWith) ? "es" : "s";
    }

    /** The Japanese endings of a polite no, written as those of a yes. */
    private static Frame politely(String gap, StringBuilder signs) {
        String yes = gap.endsWith(IS_NOT)
                ? gap.substring(0, gap.length() - IS_NOT.length()) + " で す"
                : gap.endsWith(DOES_NOT) ? gap.substring(0, gap.length() - DOES_NOT.length()) + " ま す" : gap;
        if (!yes.equals(gap)) {
            signs.setCharAt(0, signs.charAt(0) == '+' ? '-' : '+');
        }
        return new Frame(yes, signs.toString());
    }
}
