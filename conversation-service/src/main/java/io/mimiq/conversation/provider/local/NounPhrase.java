package io.mimiq.conversation.provider.local;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence speaks of.
 *
 * @param head the key of the noun that says what it is: {@code service} in {@code the billing service of the shop}
 * @param others the keys of all else that tells it from its like, a number after the head among it
 * @param keys head and others
 * @param quantity how many or how much of it
 * @param limits amounts that bound it, by preposition, as in {@code refunds above 500 dollars}
 */
record NounPhrase(
        List<Word> words,
        String head,
        Set<String> others,
        Set<String> keys,
        @Nullable Value quantity,
        Map<String, Value> limits,
        String determiner,
        boolean named) {

    private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whose", "where");
    private static final Set<String> ENDS = Set.of("and", "or", "but");
    private static final NounPhrase NOTHING =
            new NounPhrase(List.of(), "", Set.of(), Set.of(), null, Map.of(), "", false);

    static NounPhrase of(List<Word> all) {
        List<Word> words = stripped(all);
        if (words.isEmpty()) {
            return NOTHING;
        }
        String determiner = determiner(all, words);
        Found found = quantity(words);
        Value quantity = found == null ? null : found.value();
        int from = found == null ? 0 : found.to();
        if (quantity != null && from < words.size() && words.get(from).is("of")) {
            from++;
        }
        List<Word> rest = stripped(words.subList(Math.min(from, words.size()), words.size()));
        if (rest.isEmpty()) {
            return new NounPhrase(words, "", Set.of(), Set.of(), quantity, Map.of(), determiner, false);
        }
        int end = end(rest);
        int head = head(rest, end);
        String name = Words.key(rest.get(head).lower());
        Set<String> others = others(rest, head);
        return new NounPhrase(
                words, name, others, with(name, others), quantity, limits(rest, end), determiner, isNamed(rest, end));
    }

    boolean isEmpty() {
        return head.isEmpty();
    }

    boolean determined() {
        return !determiner.isEmpty();
    }

    Optional<Word> headWord() {
        return words.stream()
                .filter(word -> Words.key(word.lower()).equals(head))
                .findFirst();
    }

    /** What it is of: the service, of its owner. */
    NounPhrase withoutHead() {
        return of(words.stream()
                .filter(word -> !Words.key(word.lower()).equals(head) && !word.in(Words.FUNCTION))
                .toList());
    }

    /** As a name of whoever or whatever is meant. */
    Value name() {
        return new Value(Value.NAME, keys);
    }

    /** {@code repeating a request}: a deed, not somebody. */
    boolean isDoing() {
        return !words.isEmpty() && Verbs.isProgressive(words.get(0).lower());
    }

    boolean isPronoun() {
        return words.size() == 1 && words.get(0).in(Words.PRONOUNS);
    }

    boolean isGeneric() {
        return words.size() == 1 && words.get(0).in(Words.GENERIC);
    }

    boolean isPlural() {
        String last = words.get(words.size() - 1).lower();
        return (last.endsWith("s") && !last.endsWith("ss"))
                || Set.of("people", "data", "women", "men", "children", "staff").contains(last);
    }

    private static Set<String> with(String head, Set<String> others) {
        Set<String> keys = new LinkedHashSet<>(others);
        keys.add(head);
        return keys;
    }

    /** The same thing, whatever is said of how many there are or of its bounds. Names may be cut short. */
    boolean isSameAs(NounPhrase other) {
        if (named && other.named) {
            return keys().containsAll(other.keys()) || other.keys().containsAll(keys());
        }
        return head.equals(other.head)
                && others.equals(other.others)
                && limits.keySet().equals(other.limits.keySet());
    }

    private static String determiner(List<Word> all, List<Word> words) {
        if (all.get(0).in(Words.DETERMINERS)) {
            return all.get(0).lower();
        }
        return words.stream().anyMatch(word -> word.is("'s")) ? "'s" : "";
    }

    private static List<Word> stripped(List<Word> all) {
        int from = 0;
        int to = all.size();
        while (from < to - 1
                        && (all.get(from).in(Words.DETERMINERS)
                                || all.get(from).in(Words.APPROXIMATE)
                                || all.get(from).isMark())
                || from < to && all.get(from).isMark()) {
            from++;
        }
        while (to > from && (all.get(to - 1).isMark() || all.get(to - 1).in(Words.FILLERS))) {
            to--;
        }
        return List.copyOf(all.subList(from, to));
    }

    private static @Nullable Found quantity(List<Word> words) {
        return Values.in(words).stream()
                .filter(found -> found.from() == 0
                        && found.value().isMeasure()
                        && !found.value().isWhen())
                .findFirst()
                .orElse(null);
    }

    /** Where the noun and what stands before it end, and what is said of it begins. */
    private static int end(List<Word> words) {
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i).in(Words.PREPOSITIONS)
                    || words.get(i).in(RELATIVE)
                    || words.get(i).in(ENDS)
                    || words.get(i).isMark()) {
                return i;
            }
        }
        return words.size();
    }

    private static int head(List<Word> words, int end) {
        int head = end - 1;
        while (head > 0
                && (Words.isNumber(words.get(head).lower()) && !words.get(head).isIdentifier()
                        || words.get(head).is("'s"))) {
            head--;
        }
        return head;
    }

    private static Set<String> others(List<Word> words, int head) {
        List<Word> others = new ArrayList<>(words);
        others.remove(head);
        for (Found limit : Values.in(others)) {
            if (limit.from() > 0 && isLimit(others, limit)) {
                return Words.keys(others.subList(0, limit.from()));
            }
        }
        return Words.keys(others);
    }

    private static Map<String, Value> limits(List<Word> words, int end) {
        Map<String, Value> limits = new HashMap<>();
        for (Found limit : Values.in(words)) {
            if (limit.from() >= end && isLimit(words, limit)) {
                limits.put(
                        words.get(limit.from() - 1).lower() + ":"
                                + limit.value().kind(),
                        limit.value());
            }
        }
        return limits;
    }

    private static boolean isLimit(List<Word> words, Found limit) {
        return limit.value().isMeasure()
                && words.get(limit.from() - 1).in(Words.PREPOSITIONS)
                && !words.get(limit.from() - 1).is("of");
    }

    private static boolean isNamed(List<Word> words, int end) {
        return Values.in(words.subList(0, end)).stream()
                .anyMatch(found -> found.value().kind().equals(Value.NAME) && found.to() >= end);
    }
}
