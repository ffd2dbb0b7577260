package io.mimiq.conversation.provider.local;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What this provider knows of English words that are no verbs: enough to tell a subject from what is said of it. */
final class Words {

    /** Words that carry no topic. */
    static final Set<String> FUNCTION = words("""
            a an the this that these those there here it its it's 's we our ours us you your yours he she they them their his her i me my mine
            and or but so if then than as of in on at to for from by with without about into onto over under above below between per via
            within during through across against towards upon
            is are was were be been being am has have had do does did will would shall should can could may might must
            not no never any some all each every both either more most less few much many very also just only too still already yet
            now currently today please note again what what's which who whom whose when where why how because while until till since before
            after up out off around about roughly approximately nearly almost exactly instead longer anymore etc other such own
            """);

    static final Set<String> DETERMINERS = words("""
            a an the this that these those our your their his her its my each every all any some both no another other such either neither
            """);

    static final Set<String> PREPOSITIONS = words("""
            of in on at to for from by with without about into onto over under above below between per via within during through across
            against towards upon until till since before after as than beyond near behind among around like despite except
            """);

    static final Set<String> SUBORDINATORS =
            words("if when whenever while because unless although though once whereas");

    static final Set<String> PRONOUNS =
            words("it they this these those that he she we you i them him her us me one everyone everybody someone");

    /** People who are not told apart: what they do is as if nobody was named. */
    static final Set<String> GENERIC = words("we you i one they people everyone everybody someone somebody us there");

    static final Set<String> NEGATIONS = words("""
            not no never none neither nor without cannot can't won't isn't aren't wasn't weren't doesn't don't didn't hasn't haven't
            hadn't shouldn't mustn't couldn't wouldn't""");

    static final Set<String> APPROXIMATE = words(
            "about around roughly approximately circa ca nearly almost exactly only just at-least up-to some over");

    /** Adverbs that do not change what is said, or only when it holds. */
    static final Set<String> FILLERS = words("""
            a an the now currently presently today also please note that just already still our anymore longer instead actually really
            simply then usually normally generally typically officially finally meanwhile each about roughly around approximately long
            """);

    static final Set<String> WEEKDAYS = words("monday tuesday wednesday thursday friday saturday sunday");

    static final Set<String> MONTHS =
            words("january february march april may june july august september october november december");

    private static final Map<String, String> PLURALS = Map.of(
            "children",
            "child",
            "women",
            "woman",
            "men",
            "man",
            "people",
            "person",
            "mice",
            "mouse",
            "feet",
            "foot",
            "criteria",
            "criterion",
            "analyses",
            "analysis");

    /** Things that have one value at a time. */
    static final Set<String> ATTRIBUTES = words("""
            colour color name title price cost status type kind size language version cause reason deadline date time budget goal aim
            purpose endpoint period limit rate fee discount address location place number code format default policy theme topic
            priority vendor tool method currency unit frequency temperature dose schedule author boss ceo cto cfo coo
            president chair captain lead head host contact capital successor deputy medium motto password port threshold
            """);

    private Words() {}

    static boolean isNumber(String word) {
        return Numbers.isNumber(word) || word.chars().anyMatch(Character::isDigit);
    }

    static boolean isWeekday(String word) {
        return WEEKDAYS.contains(word)
                || (word.endsWith("s") && WEEKDAYS.contains(word.substring(0, word.length() - 1)));
    }

    static boolean isCalendar(String word) {
        return isWeekday(word) || (MONTHS.contains(word) && !word.equals("may"));
    }

    static boolean isAdverb(String word) {
        return FILLERS.contains(word)
                || word.equals("not")
                || word.equals("never")
                || word.equals("no")
                || word.equals("always")
                || word.equals("often")
                || word.equals("soon")
                || (word.endsWith("ly") && word.length() > 4);
    }

    /** A word without its commonest endings, so that {@code deployments} meets {@code deployment}. */
    static String stem(String word) {
        if (PLURALS.containsKey(word)) {
            return PLURALS.get(word);
        }
        if (word.length() < 4 || isNumber(word)) {
            return word;
        }
        for (String ending : new String[] {"ments", "ment", "ings", "ing", "ies", "ied", "ed", "es", "s", "e", "y"}) {
            if (word.endsWith(ending) && word.length() - ending.length() >= 3 && !word.endsWith("ss")) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    /** What a word is compared by: a verb by its base, a number by its value, else its stem. */
    static String key(String word) {
        if (Numbers.isNumber(word)) {
            return Numbers.value(word);
        }
        if (isCalendar(word)) {
            return isWeekday(word) ? weekday(word) : word;
        }
        String deed = Verbs.isVerb(word) ? Verbs.base(word) : Verbs.ofDeed(word);
        return stem(deed == null ? word : deed);
    }

    static String weekday(String word) {
        return word.endsWith("days") ? word.substring(0, word.length() - 1) : word;
    }

    /** The keys of the words that carry meaning. */
    static Set<String> keys(Collection<Word> words) {
        Set<String> keys = new LinkedHashSet<>();
        for (Word word : words) {
            if (!word.isMark() && !word.in(FUNCTION) && !word.in(NEGATIONS) && !Verbs.isAuxiliary(word.lower())) {
                if (word.text().startsWith("`")) {
                    keys.addAll(keys(Word.of(word.lower().replace('`', ' '))));
                }
                keys.add(key(word.lower()));
            }
        }
        return keys;
    }

    static Set<String> words(String list) {
        return Set.copyOf(Arrays.asList(list.strip().split("\\s+")));
    }
}
