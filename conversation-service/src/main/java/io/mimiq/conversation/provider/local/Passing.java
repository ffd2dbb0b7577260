package io.mimiq.conversation.provider.local;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells sentences that are true at one time, once, or of some: two of them never contradict each other. */
final class Passing {

    private static final Set<String> TRANSIENT = Words.set("transient");
    private static final Set<String> SOME = Words.set("some");
    private static final Set<String> READINGS = Words.set("readings");
    private static final Set<String> PROPERTIES = Words.set("properties");
    private static final Set<String> PAST = Words.set("past");
    private static final Set<String> BEING = Words.set("being");
    private static final Set<String> EVENTS = Words.set("events");
    private static final Set<String> DETERMINERS =
            Set.of("the", "a", "an", "of", "for", "per", "each", "all", "any", "and", "or", "to", "by", "no", "every");
    private static final Set<String> ITALIAN = Set.of("sono", "non", "del", "della", "è");
    private static final Set<String> HAVE =
            Set.of("a", "ont", "avons", "ai", "avez", "hat", "haben", "habe", "ha", "han");

    private static final Set<String> RULING = Words.set("ruling");
    private static final Set<String> HAVING = Words.set("having");

    /** {@code gesagt}, {@code angerufen}. */
    private static final Pattern PARTICIPLE = Pattern.compile("\\p{L}{0,6}ge\\p{L}{2,20}(?:t|en)");

    private static final int FROM_BEING = 4;

    private Passing() {}

    static boolean is(List<Token> tokens) {
        Token first = tokens.get(0);
        boolean isLine = Token.DATE.equals(first.slot())
                || Token.TIME.equals(first.slot())
                || (EVENTS.contains(first.key()) && !isAtTime(tokens))
                || !(first.isWord() || first.isValue() || isOpening(first));
        boolean isSome = SOME.contains(first.key())
                || SOME.contains(first.key() + "-" + tokens.get(1).key());
        return isLine || isSome || tokens.stream().anyMatch(token -> isTransient(token, tokens));
    }

    /** {@code Lunch is at noon}: no line of a log. */
    private static boolean isAtTime(List<Token> tokens) {
        return BEING.contains(tokens.get(1).key())
                && tokens.stream().anyMatch(token -> Token.TIME.equals(token.slot()))
                && tokens.stream().noneMatch(token -> Token.DATE.equals(token.slot()));
    }

    /** In Italian {@code i} is an article. */
    private static boolean isTransient(Token token, List<Token> tokens) {
        return TRANSIENT.contains(token.key())
                && !(token.key().equals("i") && tokens.stream().anyMatch(other -> ITALIAN.contains(other.key())));
    }

    /** Whether it names what is measured again and again. */
    static boolean isReading(List<Token> tokens) {
        return tokens.stream().anyMatch(token -> READINGS.contains(token.key()))
                && tokens.stream().noneMatch(token -> PROPERTIES.contains(token.key()) || isRule(token));
    }

    /** {@code There are 3 issues}: such a number tells of one time. */
    static boolean isCount(List<Token> tokens, int i) {
        boolean isHad = i > 1 && HAVING.contains(tokens.get(i - 1).key());
        boolean isThere = isHad && !BEING.contains(tokens.get(i - 1).key());
        boolean isExpletive = isHad && tokens.get(i - 2).key().equals("there");
        boolean isDuty = i > 1 && Polarity.isDuty(tokens.get(i - 2).key());
        return Token.NUMBER.equals(tokens.get(i).slot())
                && (isThere || isExpletive)
                && !isDuty
                && tokens.subList(0, i).stream().noneMatch(Passing::isRule);
    }

    private static boolean isRule(Token token) {
        return RULING.contains(token.key()) || Frequency.SLOT.equals(token.slot());
    }

    private static boolean isOpening(Token token) {
        return "\"'(*`¿¡「".contains(token.key());
    }

    /** Whether it tells what has happened. */
    static boolean isPast(List<Token> tokens) {
        String end = tokens.get(tokens.size() - 1).key();
        boolean hasHave = false;
        int being = -FROM_BEING;
        for (int i = 0; i < tokens.size(); i++) {
            String key = tokens.get(i).key();
            String before = i == 0 ? "" : tokens.get(i - 1).key();
            boolean isState = i - being < FROM_BEING || DETERMINERS.contains(before);
            boolean isFrench = HAVE.contains(before) && key.endsWith("é");
            if (i > 0 && tokens.get(i).isWord() && (isFrench || (!isState && (PAST.contains(key) || isPast(key))))) {
                return true;
            }
            hasHave |= HAVE.contains(key);
            being = BEING.contains(key) ? i : being;
        }
        boolean isDone = tokens.size() > 2
                && DETERMINERS.contains(tokens.get(1).key())
                && (PAST.contains(tokens.get(0).key()) || isPast(tokens.get(0).key()));
        return isDone || end.equals("た") || (hasHave && PARTICIPLE.matcher(end).matches());
    }

    private static boolean isPast(String key) {
        boolean isEnglish = key.length() > 4 && key.endsWith("ed") && !key.endsWith("eed") && !key.equals("hundred");
        boolean isSpanish = key.endsWith("ó") || key.endsWith("aron") || key.endsWith("ieron");
        return isEnglish || isSpanish;
    }
}
