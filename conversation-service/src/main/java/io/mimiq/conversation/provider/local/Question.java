package io.mimiq.conversation.provider.local;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One thing that is asked.
 *
 * @param text as it was asked
 * @param full with what it refers to named in full
 * @param keys of the words an answer should have
 * @param verbs those of them that say what is done
 */
record Question(String text, String full, Wanted wanted, Set<String> keys, Set<String> verbs) {

    /** What an answer must have in it. */
    enum Wanted {
        PERSON,
        TIME,
        PLACE,
        AMOUNT,
        COUNT,
        DURATION,
        FREQUENCY,
        ANYTHING,
        OVERVIEW
    }

    private static final Pattern OVERVIEW = Pattern.compile(
            "(?i)^(and )?(what about|how about|what do (we|you) know about|what is known about|tell me( more)? about|(please )?(summari[sz]e|describe|list|show( me)?|explain)|(give me )?an overview|any news|anything (on|about)|everything (on|about))\\b.*");
    private static final Set<String> ASKING = Words.words("""
            who whom whose what which when where why how much many long often tell know explain list show give describe summarise summarize
            overview anything everything news say says please get got happen happens take takes place go goes called long
            """);
    private static final Set<String> LIGHT = Words.words("have use need give make do be get take work happen know");
    private static final Set<String> SIZES =
            Words.words("hot cold old large big high tall far deep heavy fast warm wide");

    static Question of(String text, String full) {
        List<Word> words = Word.of(full);
        Wanted wanted = wanted(text, words);
        Set<String> keys = new LinkedHashSet<>();
        for (String key : keys(words)) {
            if (!(wanted == Wanted.AMOUNT && SIZES.contains(key))) {
                keys.add(key);
            }
        }
        meanings(words, keys);
        return new Question(text, full, wanted, keys, verbs(words, keys));
    }

    private static Set<String> keys(List<Word> words) {
        return Words.keys(words.stream()
                .filter(word ->
                        !word.in(ASKING) && !(Verbs.isVerb(word.lower()) && LIGHT.contains(Verbs.base(word.lower()))))
                .toList());
    }

    private static Set<String> verbs(List<Word> words, Set<String> keys) {
        return words.stream()
                .filter(word -> Verbs.isVerb(word.lower()))
                .map(word -> Words.key(word.lower()))
                .filter(keys::contains)
                .collect(Collectors.toSet());
    }

    /** {@code sign off} is to approve: the words of such a verb mean nothing each for itself. */
    private static void meanings(List<Word> words, Set<String> keys) {
        for (int i = 0; i + 1 < words.size(); i++) {
            String verb = words.get(i).lower();
            String meaning = Verbs.isVerb(verb)
                    ? Verbs.withParticle(Verbs.base(verb), words.get(i + 1).lower())
                    : null;
            if (meaning != null && keys.remove(Words.key(verb))) {
                keys.remove(Words.key(words.get(i + 1).lower()));
                keys.add(Words.key(meaning));
            }
        }
    }

    private static Wanted wanted(String text, List<Word> words) {
        if (OVERVIEW.matcher(text).matches()) {
            return Wanted.OVERVIEW;
        }
        for (int i = 0; i < words.size(); i++) {
            String next = i + 1 < words.size() ? words.get(i + 1).lower() : "";
            switch (words.get(i).lower()) {
                case "who", "whom", "whose", "who's" -> {
                    return Wanted.PERSON;
                }
                case "when" -> {
                    return Wanted.TIME;
                }
                case "where", "where's" -> {
                    return Wanted.PLACE;
                }
                case "how" -> {
                    return how(next);
                }
                case "what", "which" -> {
                    return Set.of("time", "date", "day").contains(next) ? Wanted.TIME : Wanted.ANYTHING;
                }
                default -> {}
            }
        }
        return Wanted.ANYTHING;
    }

    private static Wanted how(String next) {
        return switch (next) {
            case "many" -> Wanted.COUNT;
            case "much" -> Wanted.AMOUNT;
            case "long" -> Wanted.DURATION;
            case "often" -> Wanted.FREQUENCY;
            default -> SIZES.contains(next.toLowerCase(Locale.ROOT)) ? Wanted.AMOUNT : Wanted.ANYTHING;
        };
    }

    /** Whether the statement has what is wanted at all. */
    boolean canBeAnsweredBy(Claim claim) {
        Set<Value> values = claim.values();
        return switch (wanted) {
            case TIME ->
                values.stream().anyMatch(value -> value.isWhen() || value.kind().equals(Value.FREQUENCY))
                        || saysWhen(claim);
            case AMOUNT ->
                values.stream().anyMatch(value -> value.isMeasure() && !value.isWhen())
                        || claim.content().contains("free");
            case COUNT -> values.stream().anyMatch(Value::isMeasure);
            case DURATION ->
                values.stream().anyMatch(value -> value.kind().equals(Value.DURATION))
                        || values.stream().filter(Value::isWhen).count() > 1;
            case FREQUENCY ->
                values.stream()
                        .anyMatch(value -> value.kind().equals(Value.FREQUENCY)
                                || value.isWhen()
                                || value.kind().equals(Value.DURATION));
            case PERSON -> namesSomebody(claim);
            case PLACE -> saysWhere(claim);
            case ANYTHING, OVERVIEW -> true;
        };
    }

    private static boolean saysWhere(Claim claim) {
        return claim.clauses().stream()
                .flatMap(clause -> clause.phrases().stream())
                .anyMatch(phrase -> Set.of("in", "at", "on", "to", "near", "from", "into", "under", "behind")
                                .contains(phrase.preposition())
                        && phrase.values().stream()
                                .allMatch(value -> value.kind().equals(Value.NAME)));
    }

    private static boolean saysWhen(Claim claim) {
        return claim.clauses().stream()
                .flatMap(clause -> clause.phrases().stream())
                .anyMatch(phrase -> Set.of("before", "after", "until", "when", "once", "within", "during")
                                .contains(phrase.preposition())
                        || phrase.values().stream()
                                .anyMatch(value -> value.kind().equals(Value.DURATION)));
    }

    /** A name, or whoever does it or whom it comes from. */
    private static boolean namesSomebody(Claim claim) {
        return claim.names().stream().anyMatch(name -> name.parts().stream().noneMatch(part -> part.matches(".*\\d.*")))
                || claim.frames().stream().anyMatch(frame -> frame.slots().containsKey("agent:name"))
                || claim.clauses().stream()
                        .flatMap(clause -> clause.phrases().stream())
                        .anyMatch(phrase -> Set.of("from", "by", "with", "to").contains(phrase.preposition())
                                && phrase.values().isEmpty());
    }
}
