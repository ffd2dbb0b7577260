package io.mimiq.conversation.provider.local;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who does what to whom in a sentence, as far as the order of its words and a few that stand between them tell it: {@code
 * Alice manages Bob}, {@code Bob is managed by Alice}, {@code Bob's manager is Alice}.
 */
final class Roles {

    /** What stands before a word and behind it; it is direct if nothing but an article or the like is between. */
    private record Pair(@Nullable String subject, @Nullable String object, boolean isDirect) {}

    private static final Set<String> OF = Words.set("of");
    private static final Set<String> BY = Words.set("agent");
    private static final Set<String> COPULAS = Words.set("copulas");
    private static final Set<String> AUXILIARIES = Words.set("auxiliaries");
    private static final Set<String> SUBJECTS = Words.set("subjects");
    private static final Set<String> INVERTED = Words.set("inverted");
    private static final Map<String, String> BOUNDS = Words.table("bounds");
    private static final String CLAUSES = ",;:.=(|";
    private static final int NEAR = 2;
    private static final int LONGEST_NAME = 60;

    private final List<String> words = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final List<Boolean> genitives = new ArrayList<>();
    private final Set<Integer> values = new HashSet<>();
    private final Map<String, List<Pair>> pairs = new HashMap<>();
    /** Bounds with what they bound, and values with the word they stand behind. */
    private final Map<List<String>, Set<String>> told = new HashMap<>();

    Roles(String text) {
        List<Token> tokens = Tokens.of(text);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            List<String> parts = token.isValue() ? List.of(token.key()) : Words.of(token.raw());
            keys.add(token.key().toLowerCase(Locale.ROOT));
            words.add(isLetter(tokens, i) ? token.key() : parts.isEmpty() ? "" : parts.get(0));
            genitives.add(isGenitive(tokens, i));
            if (token.isValue()) {
                values.add(i);
            }
        }
        for (int i = 0; i < words.size(); i++) {
            tell(tokens, i);
        }
        for (int i = 1; i < words.size(); i++) {
            join(tokens, i);
        }
        for (int i = 0; i < words.size(); i++) {
            if (!words.get(i).isEmpty()) {
                pairs.computeIfAbsent(words.get(i), word -> new ArrayList<>()).add(pair(i));
            }
        }
    }

    /** A name of several words stands at its last. */
    private void join(List<Token> tokens, int i) {
        boolean isName = tokens.get(i).isName()
                && tokens.get(i - 1).isName()
                && !genitives.get(i - 1)
                && words.get(i - 1).length() < LONGEST_NAME;
        if (isName && !words.get(i).isEmpty() && !words.get(i - 1).isEmpty()) {
            words.set(i, words.get(i - 1) + " " + words.get(i));
            words.set(i - 1, "");
        }
    }

    /** {@code B} in {@code server B}. */
    static boolean isLetter(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        return i > 0
                && token.raw().length() == 1
                && token.isName()
                && !token.raw().equals("I")
                && tokens.get(i - 1).isWord();
    }

    private static boolean isGenitive(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        boolean isBeforeName = i + 1 < tokens.size() && tokens.get(i + 1).isName() && token.isName();
        return token.key().endsWith("'s")
                || token.key().endsWith("s'")
                || (isBeforeName && token.raw().endsWith("s"));
    }

    private void tell(List<Token> tokens, int i) {
        String bound = BOUNDS.get(keys.get(i));
        for (int next = i + 1; bound != null && next < Math.min(tokens.size(), i + 2 + NEAR); next++) {
            if (!words.get(next).isEmpty() && !BOUNDS.containsKey(keys.get(next))) {
                String of = bound.replace("-", "") + " " + words.get(next);
                told.computeIfAbsent(List.of(of), key -> new HashSet<>()).add(bound);
                break;
            }
        }
        boolean isLabel =
                i > 0 && tokens.get(i - 1).isWord() && !words.get(i - 1).isEmpty();
        if (isLabel && (tokens.get(i).isOneOf(Labels.BARE) || isLetter(tokens, i))) {
            told.computeIfAbsent(List.of(words.get(i - 1), "#"), key -> new HashSet<>())
                    .add(words.get(i));
        }
    }

    private Pair pair(int at) {
        int next = at + 1;
        if (at > 0 && genitives.get(at - 1) && !words.get(at - 1).isEmpty()) {
            return new Pair(other(at - 1, next), words.get(at - 1), true);
        } else if (next < keys.size() && OF.contains(keys.get(next))) {
            int of = behind(next, false);
            return new Pair(of < 0 ? null : other(at, of + 1), word(of), true);
        } else if (next < keys.size() && BY.contains(keys.get(next)) && !isValue(next + 1)) {
            return new Pair(word(behind(next, false)), word(before(at)), true);
        }
        return new Pair(word(before(at)), word(behind(at, false)), false);
    }

    /** {@code by Friday} tells when, not who. */
    private boolean isValue(int at) {
        return values.contains(at);
    }

    /** What is said to be that which stands between: {@code Mary} in {@code John's manager is Mary}. */
    private @Nullable String other(int from, int to) {
        int before = before(from);
        return word(before >= 0 ? before : behind(to - 1, true));
    }

    private @Nullable String word(int at) {
        return at < 0 ? null : words.get(at);
    }

    private int before(int at) {
        int i = at - 1;
        while (i >= 0 && words.get(i).isEmpty() && CLAUSES.indexOf(keys.get(i).charAt(0)) < 0) {
            i--;
        }
        return i >= 0 && !words.get(i).isEmpty() ? i : -1;
    }

    private int behind(int at, boolean passes) {
        int i = at + 1;
        while (i < words.size()
                && words.get(i).isEmpty()
                && CLAUSES.indexOf(keys.get(i).charAt(0)) < 0) {
            if (!passes && COPULAS.contains(keys.get(i))) {
                return -1;
            }
            i++;
        }
        return i < words.size() && !words.get(i).isEmpty() ? i : -1;
    }

    /** Whether the other says of one what these say of another, where this asks for somebody or for anything else. */
    boolean isSwappedIn(Roles said, boolean asksWho) {
        boolean isOther = told.entrySet().stream().anyMatch(each -> {
            Set<String> others = said.told.getOrDefault(each.getKey(), each.getValue());
            return each.getValue().stream().noneMatch(others::contains);
        });
        String first =
                words.stream().filter(word -> !word.isEmpty()).findFirst().orElse("");
        boolean isInverted = !asksWho || keys.stream().anyMatch(INVERTED::contains);
        return isOther
                || pairs.entrySet().stream()
                        .filter(each -> !(isInverted && each.getKey().equals(first)))
                        .anyMatch(
                                each -> isSwapped(each.getValue(), said.pairs.getOrDefault(each.getKey(), List.of())));
    }

    /**
     * Whether this asks who or what does something, and the other says that what is named here does it; or asks for
     * somebody's own, and the other tells of that one.
     */
    boolean isTurnedIn(Roles said) {
        return asksForSubject() && (tellsOfOwner(said) || isDoneByNamed(said) || isDoneByNobody(said));
    }

    /** {@code The lamp was removed} does not tell who removed it. */
    private boolean isDoneByNobody(Roles said) {
        int[] done = IntStream.range(1, said.words.size())
                .filter(i -> !words.get(1).isEmpty() && said.words.get(i).equals(words.get(1)))
                .toArray();
        return done.length > 0
                && said.keys.stream().noneMatch(BY::contains)
                && IntStream.of(done).allMatch(i -> COPULAS.contains(said.keys.get(i - 1)));
    }

    private boolean asksForSubject() {
        return words.size() > 2 && SUBJECTS.contains(keys.get(0));
    }

    private boolean tellsOfOwner(Roles said) {
        String first = said.words.isEmpty() || said.genitives.get(0) ? "" : said.words.get(0);
        return !first.isEmpty()
                && IntStream.range(0, words.size())
                        .anyMatch(i -> genitives.get(i) && words.get(i).equals(first));
    }

    private boolean isDoneByNamed(Roles said) {
        boolean isVerb =
                !words.get(1).isEmpty() && !COPULAS.contains(keys.get(2)) && !AUXILIARIES.contains(keys.get(2));
        Set<String> doing = isVerb ? said.subjects(words.get(1)) : Set.of();
        return !doing.isEmpty() && Set.copyOf(words).containsAll(doing);
    }

    private Set<String> subjects(String verb) {
        Set<String> subjects = new HashSet<>();
        for (int i = 1; i < words.size(); i++) {
            boolean isVerb = words.get(i).equals(verb) && !COPULAS.contains(keys.get(i - 1));
            Pair pair = isVerb ? pair(i) : null;
            if (pair != null && pair.subject() != null && pair.object() != null) {
                subjects.add(pair.subject());
            }
        }
        return subjects;
    }

    /**
     * Whether the other says of something else what this asks of a thing.
     *
     * @param above words that only what stands above the other has
     */
    boolean isOfOther(Roles said, Set<String> above) {
        return pairs.entrySet().stream().anyMatch(each -> {
            List<Pair> others = said.pairs.getOrDefault(each.getKey(), List.of());
            return each.getValue().stream()
                    .anyMatch(asked -> !others.isEmpty()
                            && others.stream()
                                    .allMatch(other -> isOther(asked.subject(), other.subject(), above)
                                            || isOther(asked.object(), other.object(), above)));
        });
    }

    private boolean isOther(@Nullable String asked, @Nullable String said, Set<String> above) {
        return asked != null && above.contains(asked) && isParty(said) && !words.contains(said);
    }

    private static boolean isSwapped(List<Pair> asked, List<Pair> said) {
        return !said.isEmpty()
                && said.stream().allMatch(other -> asked.stream().anyMatch(pair -> isSwapped(pair, other)));
    }

    private static boolean isSwapped(Pair asked, Pair said) {
        return isSwapped(asked.object(), said.subject(), said.object())
                || isSwapped(asked.subject(), said.object(), said.subject());
    }

    private static boolean isSwapped(@Nullable String asked, @Nullable String same, @Nullable String other) {
        return asked != null && asked.equals(same) && isParty(other);
    }

    /** A number does nothing. */
    private static boolean isParty(@Nullable String word) {
        return word != null && !Character.isDigit(word.charAt(0));
    }
}
