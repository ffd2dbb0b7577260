package io.mimiq.conversation.provider.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sentences as a page would have them that say what has changed: {@code is now in Rome}, {@code has moved to Rome}. */
final class Restated {

    private static final Set<String> REMARKS = Words.set("remarks");
    private static final Set<String> ANEW = Words.set("anew");
    private static final Set<String> COPULAS = Words.set("copulas");
    private static final Map<String, String> LONGER = Words.table("longer");
    private static final Set<String> MOVED = Words.set("moved");
    private static final Set<String> WHERE_TO = Words.set("where to");
    private static final List<String> BEING_AT = Words.phrases("being at");
    private static final Set<String> DEFINITE = Words.set("definite");
    /** {@code a} with an article: {@code al mediodía}, {@code alle 13:00}. */
    private static final Set<String> AT = Set.of("al", "alle", "all'", "ao", "às");

    private static final Set<String> HELPING = Words.set("helping");
    private static final Set<String> BEHIND_REMARK = Set.of(":", ",");
    private static final Set<String> DENYING = Set.of("not", "nicht", "pas", "no", "non");
    private static final int FEW = 3;

    private Restated() {}

    /** Without what only remarks that it is said, or that it was otherwise before. */
    static List<Token> bare(List<Token> tokens) {
        boolean isRemark = tokens.size() > 2
                && REMARKS.contains(tokens.get(0).key())
                && BEHIND_REMARK.contains(tokens.get(1).key());
        List<Token> bare = new ArrayList<>();
        for (int i = isRemark ? 2 : 0; i < tokens.size() && !isDenial(tokens, i); i++) {
            Token token = tokens.get(i);
            boolean isLast = i + 1 == tokens.size();
            String no = isLast
                    ? null
                    : LONGER.get(token.key() + "_" + tokens.get(i + 1).key());
            if (no != null) {
                bare.add(new Token(no, no, null));
                i++;
            } else if (token.key().equals("plus") && isNegated(bare)) {
                bare.add(new Token("pas", "pas", null));
            } else if (isBeforeTime(tokens, i)) {
                bare.addAll(DEFINITE.contains(token.key()) ? List.of() : List.of(new Token("a", "a", null)));
            } else if (!isAnew(tokens, i)) {
                bare.add(token);
            }
        }
        return bare;
    }

    /** {@code , not five} at the end. */
    private static boolean isDenial(List<Token> tokens, int i) {
        int rest = tokens.size() - i;
        return i > 1
                && rest > 2
                && rest <= FEW + 1
                && tokens.get(i).key().equals(",")
                && DENYING.contains(tokens.get(i + 1).key());
    }

    private static boolean isAnew(List<Token> tokens, int i) {
        boolean isLast = i + 1 == tokens.size();
        return i > 1
                && ANEW.contains(tokens.get(i).key())
                && tokens.get(i - 1).isWord()
                && (isLast
                        || tokens.get(i + 1).isWord()
                        || COPULAS.contains(tokens.get(i - 1).key()));
    }

    /** {@code las} in {@code a las 13:00}: some languages set an article before an hour. */
    private static boolean isBeforeTime(List<Token> tokens, int i) {
        boolean isNext =
                i + 1 < tokens.size() && Token.TIME.equals(tokens.get(i + 1).slot());
        return isNext
                && (DEFINITE.contains(tokens.get(i).key())
                        || AT.contains(tokens.get(i).key()));
    }

    /** {@code n'est} before {@code plus}. */
    private static boolean isNegated(List<Token> before) {
        return before.stream()
                .skip(Math.max(0, before.size() - 2))
                .anyMatch(token -> token.key().startsWith("n'") || token.key().equals("ne"));
    }

    /** The sentences that say where something is which has moved there, or nothing. */
    static List<List<Token>> moved(List<Token> tokens) {
        int last = tokens.size() - 1;
        int verb = 1;
        while (verb <= last && !MOVED.contains(tokens.get(verb).key())) {
            verb++;
        }
        int end = verb == last ? verb : tokens.size();
        int to = end - 1;
        while (to > 1
                && end - to <= FEW + 1
                && !WHERE_TO.contains(tokens.get(to).key())) {
            to--;
        }
        if (verb > last || to <= 1 || end - to > FEW + 1 || to + 1 == end) {
            return List.of();
        }
        int subject = 1;
        while (subject < Math.min(verb, to)
                && !HELPING.contains(tokens.get(subject).key())) {
            subject++;
        }
        List<Token> what = tokens.subList(0, subject);
        List<Token> where = tokens.subList(to + 1, end);
        return BEING_AT.stream().map(being -> sentence(what, being, where)).toList();
    }

    private static List<Token> sentence(List<Token> what, String being, List<Token> where) {
        List<Token> sentence = new ArrayList<>(what);
        for (String word : being.split(" ")) {
            sentence.add(new Token(word, word, null));
        }
        sentence.addAll(where);
        return sentence;
    }
}
