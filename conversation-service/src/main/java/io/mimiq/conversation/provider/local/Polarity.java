package io.mimiq.conversation.provider.local;

import io.mimiq.conversation.provider.local.Claim.Frame;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Words that say the opposite of each other, and words that turn a sentence into its opposite. */
final class Polarity {

    private static final Map<String, String> CLASSES = Words.table("opposites");
    /** Opposites where nothing follows: {@code on}, {@code off}. */
    private static final Map<String, String> SWITCHES = Words.table("switches");

    private static final Map<String, String> NEGATIONS = Words.table("negations");
    private static final Set<String> NEVER = Words.set("never");
    private static final Set<String> CLAUSES = Set.of("by", ",", ";", "-", "(");

    private static final Set<String> BEFORE = Words.set("before");
    private static final Set<String> COPULAS = Words.set("copulas");
    private static final Set<String> DEFINITE = Words.set("definite");
    /** A decision is made once: it is no state that may have changed since. */
    private static final String VERDICT = "accept";

    private static final List<String> JAPANESE_NO = List.of("ない", "ません");
    /** Japanese endings that say no, and those that say yes; the first that fits counts. */
    private static final List<List<String>> ENDINGS = List.of(
            List.of(" で は あ り ま せ ん", " で す"),
            List.of(" は あ り ま せ ん", " で す"),
            List.of("must あ り ま せ ん", "must で す"),
            List.of(" ま せ ん", " ま す"),
            List.of(" な い", " る"));

    private Polarity() {}

    /** {@code allow} for what is allowed, {@code -allow} for what is forbidden. */
    static @Nullable String of(List<Token> tokens, int i) {
        String key = tokens.get(i).key();
        boolean isLast =
                i + 1 == tokens.size() || CLAUSES.contains(tokens.get(i + 1).key());
        boolean isSwitch = isLast
                && SWITCHES.containsKey(key)
                && (tokens.size() < 2 || tokens.stream().anyMatch(token -> isState(token.key())));
        return isSwitch ? SWITCHES.get(key) : CLASSES.get(key);
    }

    /** Whether the word says that what follows is so: {@code is}, or the colon behind a name. */
    private static boolean isState(String word) {
        return word.equals(":") || COPULAS.contains(word);
    }

    /** {@code The board rejected the plan}: what was decided of one thing, which cannot have been decided otherwise. */
    static boolean isVerdict(List<Token> tokens) {
        boolean isOne = DEFINITE.contains(tokens.get(0).key())
                || tokens.get(0).raw().codePointAt(0) >= 0x2E80
                || (tokens.get(0).isName() && tokens.stream().anyMatch(token -> DEFINITE.contains(token.key())));
        return isOne && IntStream.range(0, tokens.size()).anyMatch(i -> VERDICT.equals(kind(tokens, i)));
    }

    private static @Nullable String kind(List<Token> tokens, int i) {
        String kind = of(tokens, i);
        return kind == null ? null : kind.replace("-", "");
    }

    /** Says no where the opposite may have an article or nothing: {@code no}, {@code keine}. */
    static boolean isArticle(String word) {
        return word.equals("no") || isNoneOf(word);
    }

    /** {@code keine}, {@code geen}: behind its first letter it says one. */
    private static boolean isNoneOf(String word) {
        return word.startsWith("kein") || word.equals("geen");
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
            boolean isVerb = words == 1 && kind != null && kind.endsWith(VERDICT) && isBeforeObject(tokens, i);
            boolean isFar = words >= 2 || isVerb || kind == null || kind.endsWith("ever") || isBehindPronoun(tokens, i);
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
        return japanese(gap.toString(), signs);
    }

    /** {@code Dana accepted the offer} */
    private static boolean isBeforeObject(List<Token> tokens, int i) {
        boolean isNamed = tokens.get(i - 1).isName()
                && !DEFINITE.contains(tokens.get(i - 1).key());
        return isNamed
                && i + 1 < tokens.size()
                && DEFINITE.contains(tokens.get(i + 1).key());
    }

    /** {@code We accept returns}, {@code Está prohibido fumar}; not the open door, which another door may be closed beside. */
    private static boolean isBehindPronoun(List<Token> tokens, int i) {
        return i == 1 && BEFORE.contains(tokens.get(0).key());
    }

    static boolean isNegated(String text) {
        return JAPANESE_NO.stream().anyMatch(text::contains)
                || Tokens.of(text).stream().anyMatch(token -> isNegation(token.key()) || isNever(token.key()));
    }

    private static boolean isNegation(String word) {
        return "not".equals(NEGATIONS.get(word)) || word.endsWith("n't") || isNoneOf(word);
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
                isNoneOf(word)
                        ? (article.isEmpty() ? "" : word.substring(1))
                        : word.endsWith("n't") ? word.substring(0, word.length() - 3) : "";
        };
        return rest.isEmpty() || isFiller(rest) ? "" : " " + rest;
    }

    /** {@code works} for {@code does not work}. */
    private static String ending(String verb) {
        return List.of("s", "x", "o", "ch", "sh").stream().anyMatch(verb::endsWith) ? "es" : "s";
    }

    /** With the ending of a yes in place of that of a no. */
    private static Frame japanese(String gap, StringBuilder signs) {
        for (List<String> ending : ENDINGS) {
            String no = ending.get(0);
            if (gap.endsWith(no)) {
                signs.setCharAt(0, signs.charAt(0) == '+' ? '-' : '+');
                return new Frame(gap.substring(0, gap.length() - no.length()) + ending.get(1), signs.toString());
            }
        }
        return new Frame(gap, signs.toString());
    }
}
