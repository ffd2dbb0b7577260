package io.mimiq.conversation.provider.local;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads times of day, dates, weekdays and how often something is. */
final class Dates {

    /** Units of time. */
    static final Set<String> SPANS = Words.words("""
            second seconds minute minutes hour hours day days night nights week weeks month months quarter quarters year years min mins h""");

    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}:\\d{2}(:\\d{2})?|\\d{1,2}(am|pm)|noon|midnight");
    private static final Pattern DATE =
            Pattern.compile("\\d{4}-\\d{2}(-\\d{2})?|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|(19|20)\\d{2}");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d{2}");
    private static final Pattern DAY_OF_MONTH = Pattern.compile("([12]?\\d|3[01])(st|nd|rd|th)?");
    private static final Pattern ORDINAL =
            Pattern.compile("first|second|third|fourth|fifth|last|\\d{1,2}(st|nd|rd|th)");
    private static final Set<String> HALVES = Set.of("am", "pm", "a.m", "p.m", "o'clock");
    private static final Set<String> BEFORE_A_YEAR =
            Set.of("", "in", "since", "until", "by", "from", "of", "and", "after", "before", "to");
    private static final Set<String> EACH = Set.of("a", "per", "each", "every");
    private static final Map<String, String> PERIODS = Map.of(
            "daily",
            "day",
            "weekly",
            "week",
            "monthly",
            "month",
            "yearly",
            "year",
            "annually",
            "year",
            "hourly",
            "hour",
            "nightly",
            "night",
            "quarterly",
            "quarter");

    private final List<Word> words;

    Dates(List<Word> words) {
        this.words = words;
    }

    /** {@code nightly}, which says the same as {@code every night}. */
    static boolean isFrequency(String word) {
        return PERIODS.containsKey(word);
    }

    @Nullable Found at(int i) {
        String word = lower(i);
        if (HALVES.contains(lower(i + 1)) && Numbers.isAmount(word)) {
            return new Found(Value.of(Value.TIME, word + lower(i + 1)), i, i + 2);
        } else if (CLOCK.matcher(word).matches()) {
            return new Found(Value.of(Value.TIME, word), i, i + 1);
        } else if (ORDINAL.matcher(word).matches() && dayAfter(i) > 0) {
            int end = dayAfter(i);
            return new Found(new Value(Value.DAY, Words.keys(words.subList(i, end))), i, end);
        } else if (isDate(i)) {
            return date(i);
        } else if (Words.isWeekday(word)) {
            return new Found(Value.of(Value.WEEKDAY, Words.weekday(word)), i, i + 1);
        }
        return isOften(i) ? frequency(i) : null;
    }

    private boolean isDate(int i) {
        String word = lower(i);
        if (isMonth(i)) {
            return true;
        } else if (YEAR.matcher(word).matches()) {
            return BEFORE_A_YEAR.contains(lower(i - 1));
        }
        return DATE.matcher(word).matches() || (DAY_OF_MONTH.matcher(word).matches() && isMonth(i + 1));
    }

    /** The month, not the verb: {@code May} is written large and has no verb after it. */
    private boolean isMonth(int i) {
        String word = lower(i);
        boolean both = word.equals("may") || word.equals("march");
        return Words.MONTHS.contains(word) && (!both || (words.get(i).isCapitalised() && !Verbs.isBase(lower(i + 1))));
    }

    private Found date(int i) {
        TreeSet<String> parts = new TreeSet<>();
        int end = i;
        while (end < words.size() && end < i + 4 && (isMonth(end) || isDayOrYear(end, i))) {
            if (!words.get(end).isMark()) {
                parts.add(lower(end).replaceAll("(?<=\\d)(st|nd|rd|th)$", ""));
            }
            end++;
        }
        if (parts.isEmpty()) {
            parts.add(lower(i));
        }
        return new Found(new Value(Value.DATE, parts), i, Math.max(end, i + 1));
    }

    private boolean isDayOrYear(int at, int start) {
        String word = lower(at);
        return DATE.matcher(word).matches()
                || (DAY_OF_MONTH.matcher(word).matches() && (isMonth(at + 1) || (at > start && isMonth(at - 1))))
                || (word.equals(",")
                        && at > start
                        && YEAR.matcher(lower(at + 1)).matches());
    }

    /** The end of {@code first working day of each month}; 0 when no day follows the ordinal. */
    private int dayAfter(int i) {
        for (int j = i + 1; j < Math.min(i + 4, words.size()); j++) {
            boolean isDay = lower(j).equals("day") || Words.isWeekday(lower(j)) || lower(j).equals("week");
            boolean directly = lower(j).equals("of") && j == i + 1;
            if (isDay || directly) {
                int of = directly ? j : j + 1;
                int period = lower(of).equals("of") ? endOfSpan(of + 1) : 0;
                return period > 0 ? period : isDay ? j + 1 : 0;
            }
        }
        return 0;
    }

    private int endOfSpan(int from) {
        for (int j = from; j < Math.min(from + 2, words.size()); j++) {
            if (SPANS.contains(lower(j))) {
                return j + 1;
            }
        }
        return 0;
    }

    private boolean isOften(int i) {
        String word = lower(i);
        if (PERIODS.containsKey(word) || Numbers.isNumber(word) && lower(i + 1).equals("times")) {
            return true;
        } else if (word.equals("once") || word.equals("twice")) {
            return EACH.contains(lower(i + 1));
        }
        boolean counted = Numbers.isNumber(lower(i + 1))
                || lower(i + 1).equals("other")
                || lower(i + 1).equals("working");
        String unit = lower(counted ? i + 2 : i + 1);
        return (word.equals("every") || word.equals("each"))
                && (SPANS.contains(unit) || unit.equals("evening") || unit.equals("morning"));
    }

    private Found frequency(int i) {
        String period = PERIODS.get(lower(i));
        if (period != null) {
            return new Found(Value.of(Value.FREQUENCY, period), i, i + 1);
        }
        boolean times = lower(i + 1).equals("times");
        int end = times ? i + 2 : i + 1;
        boolean more = !times || EACH.contains(lower(end));
        while (more && end < words.size() && end < i + 5 && !SPANS.contains(lower(end - 1))) {
            end++;
        }
        TreeSet<String> parts = new TreeSet<>();
        for (Word word : words.subList(i, end)) {
            if (!word.in(Words.DETERMINERS) && !word.is("per") && !word.is("once")) {
                parts.add(word.is("twice") ? "2x" : Amounts.unit(Numbers.value(word.lower())));
            }
        }
        return new Found(new Value(Value.FREQUENCY, parts), i, end);
    }

    private String lower(int i) {
        return i >= 0 && i < words.size() ? words.get(i).lower() : "";
    }
}
