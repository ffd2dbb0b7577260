package io.mimiq.conversation.provider.local;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Follows a text sentence by sentence and knows what {@code it}, {@code they}, {@code she} or {@code the service} stand
 * for: what was spoken of last that can be meant.
 */
final class Referents {

    private static final Set<String> ONE = Set.of("it", "its", "this", "that");
    private static final Set<String> MANY = Set.of("they", "their", "them", "these", "those");
    private static final Set<String> PERSON = Set.of("he", "she", "his", "her", "him");
    private static final Set<String> POSSESSIVE = Set.of("its", "their", "his");
    private static final Set<String> STANDS_ALONE = Set.of("this", "that", "these", "those");
    private static final Pattern EXPLETIVE = Pattern.compile(
            "(?i)^it('s| is| was| has been)( \\w+ly)? (important|possible|impossible|necessary|likely|clear|true|good|best|better|fine|recommended|planned|easy|hard|time)\\b.*");
    private static final int LONGEST_HEADING = 4;
    private static final int NEAR_THE_START = 7;

    private final Map<String, Set<String>> fullNames;
    private @Nullable String one;
    private @Nullable String many;
    private @Nullable String person;

    /** @param fullNames what is called so with more words, by the key of its noun; shared by the parts of a text */
    Referents(Map<String, Set<String>> fullNames) {
        this.fullNames = fullNames;
    }

    Referents() {
        this(new HashMap<>());
    }

    /** Under a heading that names a thing, that is what the first sentence may be about. */
    void under(@Nullable String heading) {
        one = null;
        many = null;
        person = null;
        if (heading != null && Word.of(heading).size() <= LONGEST_HEADING && !heading.isBlank()) {
            one = decapitalised(heading);
        }
    }

    /**
     * A sentence with what it refers to named in full.
     *
     * @param explained as it was said, with what it refers to in brackets
     */
    record Resolved(String text, boolean refers, String explained) {}

    Resolved read(String sentence) {
        Resolved resolved = resolve(sentence);
        remember(resolved.text());
        return resolved;
    }

    Resolved resolve(String sentence) {
        List<Word> words = Word.of(sentence);
        List<Clause> clauses = Clauses.of(words);
        if (clauses.isEmpty() || Rows.isRow(clauses)) {
            return new Resolved(sentence, false, sentence);
        }
        int pronoun = pronoun(words);
        if (pronoun >= 0 && !EXPLETIVE.matcher(sentence).matches()) {
            String meant = meant(words.get(pronoun).lower());
            if (meant != null) {
                String named = words.get(pronoun).in(POSSESSIVE) ? meant + "'s" : meant;
                return new Resolved(
                        replaced(sentence, words.get(pronoun), words.get(pronoun), named),
                        true,
                        explained(sentence, words.get(pronoun), named));
            }
        }
        return completed(sentence, words);
    }

    /** The first word that stands for something, unless what it stands for is in the same sentence. */
    private static int pronoun(List<Word> words) {
        for (int i = 0; i < Math.min(words.size(), NEAR_THE_START); i++) {
            Word word = words.get(i);
            if (word.isMark()) {
                return -1;
            }
            boolean refers = word.in(ONE) || word.in(MANY) || word.in(PERSON);
            boolean demonstrative = word.in(STANDS_ALONE);
            if (refers
                    && (!demonstrative
                            || i == 0
                                    && i + 1 < words.size()
                                    && Verbs.isVerb(words.get(1).lower()))) {
                return mayBeMeantBefore(words.subList(0, i), word) ? -1 : i;
            }
        }
        return -1;
    }

    private static boolean mayBeMeantBefore(List<Word> before, Word pronoun) {
        return before.stream()
                .filter(word -> !word.isMark()
                        && !word.in(Words.FUNCTION)
                        && !Words.isAdverb(word.lower())
                        && !Words.isNumber(word.lower()))
                .filter(word -> word.opens() ? !Verbs.isBase(word.lower()) : !Verbs.isVerb(word.lower()))
                .anyMatch(word -> pronoun.in(PERSON) ? word.isCapitalised() : pronoun.in(MANY) == isMany(word.lower()));
    }

    private static boolean isMany(String word) {
        return word.endsWith("s") && !word.endsWith("ss");
    }

    private @Nullable String meant(String pronoun) {
        if (PERSON.contains(pronoun)) {
            return person;
        } else if (MANY.contains(pronoun)) {
            return many != null ? many : one;
        }
        return one;
    }

    /** {@code The service}, when only one kind of service was spoken of. */
    private Resolved completed(String sentence, List<Word> words) {
        for (int i = 0; i + 1 < words.size() && i < 4; i++) {
            Word noun = words.get(i + 1);
            boolean definite = words.get(i).is("the") || words.get(i).is("this");
            boolean ends = i + 2 == words.size()
                    || words.get(i + 2).isMark()
                    || words.get(i + 2).in(Words.FUNCTION)
                    || Verbs.isVerb(words.get(i + 2).lower());
            if (definite && ends) {
                Set<String> names = fullNames.getOrDefault(Words.key(noun.lower()), Set.of());
                if (names.size() == 1 && !names.contains("")) {
                    String full = replaced(
                            sentence,
                            words.get(i),
                            noun,
                            "the " + names.iterator().next());
                    return new Resolved(full, false, sentence);
                }
                return new Resolved(sentence, false, sentence);
            }
        }
        return new Resolved(sentence, false, sentence);
    }

    private void remember(String sentence) {
        List<Clause> clauses = Clauses.of(Word.of(sentence));
        if (clauses.isEmpty() || Rows.isRow(clauses)) {
            return;
        }
        Clause clause = clauses.get(0);
        NounPhrase subject = NounPhrase.of(clause.subject());
        NounPhrase object = NounPhrase.of(isAsked(subject) ? withoutVerb(clause.object()) : clause.object());
        name(subject, sentence);
        name(object, sentence);
        Values.in(Word.of(sentence)).stream()
                .filter(found -> found.value().kind().equals(Value.NAME))
                .reduce((first, last) -> isPerson(subject) ? first : last)
                .ifPresent(found -> person = text(Word.of(sentence).subList(found.from(), found.to()), sentence));
        if (clause.verb().equals("be") && object.named() && !object.determined()) {
            one = text(object.words(), sentence);
            many = one;
            return;
        }
        boolean toldOf = !subject.isEmpty() && !subject.isGeneric() && !isPerson(subject) && !isAsked(subject);
        NounPhrase topic = toldOf ? subject : object;
        if (topic.isEmpty() || topic.isPronoun() || isPerson(topic)) {
            return;
        }
        if (topic.isPlural() && topic.quantity() == null
                || topic.quantity() != null && topic.quantity().isCount()) {
            many = full(topic, sentence);
            if (toldOf && !object.isEmpty() && !object.isPlural() && object.determined()) {
                one = full(object, sentence);
            }
        } else {
            one = full(topic, sentence);
            many = !object.isEmpty() && object.isPlural() ? full(object, sentence) : many;
        }
    }

    private void name(NounPhrase noun, String sentence) {
        if (!noun.isEmpty() && !noun.isPronoun() && noun.determined()) {
            fullNames
                    .computeIfAbsent(noun.head(), head -> new HashSet<>())
                    .add(noun.others().isEmpty() ? "" : text(core(noun), sentence));
        }
    }

    /** Without what is only said of it after a preposition. */
    private static List<Word> core(NounPhrase noun) {
        for (int i = 1; i < noun.words().size(); i++) {
            if (noun.words().get(i).in(Words.PREPOSITIONS)
                    && !noun.words().get(i).is("of")
                    && noun.others().size() > 1) {
                return noun.words().subList(0, i);
            }
        }
        return noun.words();
    }

    private static boolean isPerson(NounPhrase noun) {
        return noun.named() && !noun.determined() && noun.words().size() > 1;
    }

    /** Questions have the verb behind: {@code what is the portal built with}. */
    private static List<Word> withoutVerb(List<Word> words) {
        int end = words.size();
        while (end > 2 && Verbs.isVerb(words.get(end - 1).lower())) {
            end--;
        }
        return words.subList(0, end);
    }

    private static boolean isAsked(NounPhrase subject) {
        return !subject.words().isEmpty()
                && subject.words().get(0).in(Set.of("who", "what", "which", "when", "where", "how", "why"));
    }

    private static String full(NounPhrase noun, String sentence) {
        String text = text(noun.words(), sentence);
        String plain = noun.named() ? text : decapitalised(text);
        return noun.determined() ? "the " + plain : plain;
    }

    private static String text(List<Word> words, String sentence) {
        return words.isEmpty()
                ? ""
                : sentence.substring(
                        words.get(0).start(), words.get(words.size() - 1).end());
    }

    private static String explained(String sentence, Word pronoun, String by) {
        return sentence.substring(0, pronoun.end()) + " [" + by + "]" + sentence.substring(pronoun.end());
    }

    private static String replaced(String sentence, Word from, Word to, String by) {
        String name = from.opens() ? capitalised(by) : by;
        return sentence.substring(0, from.start()) + name + sentence.substring(to.end());
    }

    static String capitalised(String text) {
        int first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(java.util.Locale.ROOT) + text.substring(first);
    }

    static String decapitalised(String text) {
        List<Word> words = Word.of(text);
        if (words.isEmpty() || !words.get(0).isCapitalised() || words.get(0).isIdentifier()) {
            return text;
        }
        int first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toLowerCase(java.util.Locale.ROOT) + text.substring(first);
    }
}
