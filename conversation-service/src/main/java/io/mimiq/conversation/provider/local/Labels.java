package io.mimiq.conversation.provider.local;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells numbers that say which one from numbers that say how many. */
final class Labels {

    private static final Set<String> LABELS = Words.set("labels");
    private static final Set<String> GERMAN = Words.set("german");
    static final Set<String> BARE = Set.of(Token.NUMBER, Token.CODE);
    private static final Set<String> JOINTS =
            Set.of("and", "or", "to", "und", "oder", "bis", "et", "ou", "à", "y", "o", "a", ",", "-");

    private static final Set<String> ORDINALS = Words.set("ordinals");
    private static final Set<String> RANKED = Words.set("ranked");
    private static final Map<String, String> UNITS = Words.table("units");
    private static final Set<String> BEFORE_A_PLACE = Words.set("in");
    private static final int FEW = 3;

    private Labels() {}

    /** {@code § 12}, {@code Anlage 2}, {@code pages 3 and 4}: the number tells which one, not how many. */
    static boolean isLabelled(List<Token> tokens, int i) {
        if (i == 0 || !tokens.get(i).isOneOf(BARE)) {
            return false;
        }
        Token before = tokens.get(i - 1);
        // l'article
        String key = before.key().substring(before.key().indexOf('\'') + 1);
        boolean isAbbreviated =
                i > 1 && key.equals(".") && LABELS.contains(tokens.get(i - 2).key());
        boolean isJoined = i > 2 && JOINTS.contains(key) && isLabelled(tokens, i - 2);
        return isJoined || isAbbreviated || LABELS.contains(key) || (before.isName() && isGerman(tokens));
    }

    /** Writes all nouns like names, which a number behind is one of: {@code Anlage 2}. Elsewhere it is a version. */
    private static boolean isGerman(List<Token> tokens) {
        return tokens.stream().anyMatch(token -> GERMAN.contains(token.key()));
    }

    /** {@code the second working day} */
    static boolean isOrdinal(List<Token> tokens, int i) {
        boolean isOne = ORDINALS.contains(tokens.get(i).key())
                || String.valueOf(Polarity.of(tokens, i)).endsWith("first");
        return isOne
                && tokens.subList(i + 1, Math.min(tokens.size(), i + FEW)).stream()
                        .anyMatch(Labels::isOfTime);
    }

    private static boolean isOfTime(Token token) {
        String unit = UNITS.getOrDefault(token.key(), "");
        return Token.WEEKDAY.equals(token.slot())
                || token.key().endsWith("tag")
                || RANKED.contains(token.key())
                || unit.endsWith(" s")
                || unit.endsWith(" month");
    }

    /** {@code in room A} */
    static boolean isPlaceLetter(List<Token> tokens, int i) {
        return i > 2
                && Roles.isLetter(tokens, i)
                && tokens.subList(i - FEW, i - 1).stream().anyMatch(token -> BEFORE_A_PLACE.contains(token.key()));
    }
}
