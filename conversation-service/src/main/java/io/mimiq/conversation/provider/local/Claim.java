package io.mimiq.conversation.provider.local;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A sentence taken apart: what it is about, what it says of it, and the values in what it says.
 *
 * @param normal the words that matter, in order: two sentences with the same ones say the same
 * @param subject stems of the words before the verb
 * @param predicate words from the verb on, without fillers
 * @param values by what they measure: {@code time}, {@code n:floor}; a value without a unit is of what stands before it
 */
record Claim(
        List<String> normal,
        Set<String> subject,
        List<String> predicate,
        TreeMap<String, Set<String>> values,
        boolean negated,
        boolean update) {

    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{N}]+(?:[.,:'’/@_+#-]+[\\p{L}\\p{N}]+)*[%€$£+#]?|[€$£]");
    private static final Pattern UPDATE = Pattern.compile(
            "\\b(is|are|has|have|was) now\\b|\\bnow (is|are|has|have|uses?|runs?|in|at)\\b|\\bno longer\\b|\\banymore\\b|\\binstead of\\b"
                    + "|\\b(has|have|was|were|is|are)? ?(been )?(changed|moved|switched|migrated|renamed|increased|reduced|postponed|rescheduled|updated) (to|from)\\b"
                    + "|\\breplace[sd]?\\b|\\bas of\\b|\\bfrom now on\\b|\\bcorrection\\b|\\bactually\\b|\\bcontrary to\\b");
    private static final Pattern TIME = Pattern.compile("\\d{1,2}:\\d{2}(:\\d{2})?");
    private static final Pattern DATE =
            Pattern.compile("\\d{4}-\\d{2}(-\\d{2})?|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|(19|20)\\d{2}");
    private static final Set<String> MONTH_FOLLOWS =
            Set.of("in", "of", "by", "until", "from", "since", "to", "before", "after");
    private static final Set<String> FILLERS = Set.of(
            "a", "an", "the", "now", "currently", "today", "also", "please", "note", "that", "just", "already", "our");

    static Claim of(String text) {
        var lower = text.toLowerCase(Locale.ROOT).replace('’', '\'');
        var words = new ArrayList<String>();
        var matcher = WORD.matcher(lower);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        int verb = verb(words);
        var subject = without(FILLERS, words.subList(0, verb));
        var predicate = without(FILLERS, words.subList(verb, words.size()));
        words.removeIf(FILLERS::contains);
        var negated = words.stream().filter(Words.NEGATIONS::contains).count() % 2 == 1;
        return new Claim(
                List.copyOf(words),
                stems(subject),
                predicate,
                values(words),
                negated,
                UPDATE.matcher(lower).find());
    }

    /** Stems of the words of the predicate that carry meaning and are no values. */
    Set<String> saying() {
        var saying = stems(predicate);
        saying.removeIf(stem -> Words.isNumber(stem) || Words.CALENDAR.contains(stem));
        return saying;
    }

    Set<String> content() {
        return stems(normal);
    }

    static Set<String> stems(List<String> words) {
        var stems = new LinkedHashSet<String>();
        for (var word : words) {
            if (!Words.FUNCTION.contains(word) && !Words.NEGATIONS.contains(word)) {
                stems.add(Words.CALENDAR.contains(word) ? word : Words.stem(word));
            }
        }
        return stems;
    }

    private static List<String> without(Set<String> left, List<String> words) {
        return words.stream().filter(word -> !left.contains(word)).toList();
    }

    /** The place of the first verb that has something before it; a sentence without one has no subject. */
    private static int verb(List<String> words) {
        for (int i = 1; i < words.size(); i++) {
            if (Words.isVerb(words.get(i)) && !isNounHere(words, i)) {
                return i;
            }
        }
        return 0;
    }

    /** {@code backup runs}: of two verbs in a row the first is a noun, unless it is an auxiliary. */
    private static boolean isNounHere(List<String> words, int i) {
        return i + 1 < words.size() && Words.isVerb(words.get(i + 1)) && !Words.FUNCTION.contains(words.get(i));
    }

    private static TreeMap<String, Set<String>> values(List<String> words) {
        var values = new TreeMap<String, Set<String>>();
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            if (Words.isNumber(word) || Words.CALENDAR.contains(word) || isMay(words, i)) {
                values.computeIfAbsent(measure(words, i), m -> new TreeSet<>()).add(value(word));
            }
        }
        return values;
    }

    /** The month, not the verb. */
    private static boolean isMay(List<String> words, int i) {
        return words.get(i).equals("may")
                && ((i > 0 && (MONTH_FOLLOWS.contains(words.get(i - 1)) || Words.isNumber(words.get(i - 1))))
                        || (i + 1 < words.size() && Words.isNumber(words.get(i + 1))));
    }

    private static String value(String word) {
        return Words.CALENDAR.contains(word) && word.endsWith("days") ? word.substring(0, word.length() - 1) : word;
    }

    private static String measure(List<String> words, int i) {
        var word = words.get(i);
        var next = i + 1 < words.size() ? words.get(i + 1) : "";
        var until = i > 0 && Words.UNTIL.contains(words.get(i - 1)) ? ":until" : "";
        if (Words.CALENDAR.contains(word) || isMay(words, i)) {
            return (word.contains("day") ? "weekday" : "month") + until;
        } else if (TIME.matcher(word).matches()
                || next.equals("am")
                || next.equals("pm")
                || word.matches("\\d+(am|pm)")) {
            return "time" + until;
        } else if (DATE.matcher(word).matches()) {
            return "date" + until;
        } else if (word.endsWith("%") || next.equals("percent")) {
            return "percent";
        } else if (!next.isEmpty() && !Words.FUNCTION.contains(next) && !Words.isNumber(next)) {
            return "n:" + Words.stem(next);
        }
        return "n:" + before(words, i);
    }

    private static String before(List<String> words, int i) {
        for (int j = i - 1; j >= 0; j--) {
            if (!Words.FUNCTION.contains(words.get(j)) && !Words.isVerb(words.get(j))) {
                return Words.stem(words.get(j));
            }
        }
        return "";
    }
}
