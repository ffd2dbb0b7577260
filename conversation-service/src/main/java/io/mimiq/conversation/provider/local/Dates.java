package io.mimiq.conversation.provider.local;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Dates, times of day and weekdays in the notations of a few languages. */
final class Dates {
    private static final Pattern EARLY = Pattern.compile("\\d{4}-\\d{2}-(?:[01]\\d|2[0-8])");

    private static final Map<String, String> MONTHS = Words.table("months");
    private static final List<String> LANGUAGES =
            List.of("de", "en", "es", "fr", "it", "nl", "pt", "sv", "pl", "ru", "tr", "ja", "ko", "zh");
    private static final Map<String, String> WEEKDAYS = weekdays();
    /** Names in scripts that write no space behind a word. */
    private static final Pattern JOINED_WEEKDAY = Pattern.compile(WEEKDAYS.keySet().stream()
            .filter(name -> name.charAt(0) >= '\u2E80')
            .sorted(Comparator.comparing(String::length).reversed())
            .collect(Collectors.joining("|")));

    private static final String MONTH = "(?<month>" + Words.pattern("months", ".*") + ")\\b\\.?";
    private static final List<Pattern> DATES = List.of(
            pattern("(?<y>\\d{4})(?:-(?<m>\\d{2})-|/(?<m2>\\d{1,2})/|年(?<m3>\\d{1,2})月)(?<d>\\d{1,2})(?:日|\\b)"),
            pattern("(?<d>\\d{1,2})\\.\\s?(?<m>\\d{1,2})\\.\\s?(?<y>\\d{4})\\b"),
            pattern("(?<d>\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?\\s(?:of\\s|de\\s)?" + MONTH
                    + "(?:,?\\s(?:del?\\s)?(?<y>\\d{4})\\b)?"),
            pattern(MONTH + "\\s(?<d>\\d{1,2})(?:st|nd|rd|th)?\\b(?![.:]\\d)(?:,?\\s(?<y>\\d{4})\\b)?"),
            pattern(MONTH + "\\s(?:de\\s)?(?<y>\\d{4})\\b"),
            pattern("(?<m>\\d{1,2})月(?:(?<d>\\d{1,2})日)?(?!間)"));
    /** {@code on the 25th}, {@code am 25. jedes Monats}; the 25th of something else is only its number. */
    private static final Pattern DAY_OF_MONTH =
            pattern("(?<d>\\d{1,2})(?:(?:st|nd|rd|th)(?=[.!]?$|\\sof\\s(?:each|every|the)\\smonth\\b)"
                    + "|\\.(?=\\sjede[sn]\\smonats?\\b))");

    private static final List<Pattern> TIMES = List.of(
            pattern(
                    "(?<h>\\d{1,2}):(?<min>\\d{2})(?::(?<s>\\d{2}))?(?:\\s?(?<half>[ap])\\.?m\\b\\.?|\\s?uhr\\b|(?!\\d))"),
            pattern("(?<h>\\d{1,2})\\s?(?<half>[ap])\\.?m\\b\\.?"),
            pattern("(?<h>\\d{1,2})(?:\\.(?<min>\\d{2}))?\\suhr\\b"),
            pattern("(?<h>\\d{1,2})\\so'clock\\b"),
            pattern("(?<=\\b(?:à|dès|vers)\\s)(?<h>\\d{1,2})\\s?h(?:eures?)?\\b(?!\\s?\\d)"),
            pattern("(?<=\\blas?\\s)(?<h>\\d{1,2})(?=[.,;!?]?(?:\\s(?:de la|horas?|h|y)\\b|$))"),
            pattern("(?<h>\\d{1,2})(?:時(?:(?<min>\\d{1,2})分)?(?!間)|\\s?h\\s?(?<min2>\\d{2})\\b)"));

    private Dates() {}

    /** The date or time that begins there. */
    static @Nullable Token at(String text, int start) {
        for (Pattern pattern : DATES) {
            Matcher found = pattern.matcher(text)
                    .region(start, Math.min(text.length(), start + 50))
                    .useTransparentBounds(true);
            String key = found.lookingAt() ? date(found) : null;
            if (key != null) {
                return new Token(found.group(), key, Token.DATE);
            }
        }
        Matcher day = DAY_OF_MONTH
                .matcher(text)
                .region(start, Math.min(text.length(), start + 50))
                .useTransparentBounds(true);
        if (day.lookingAt() && number(day, "d") >= 1 && number(day, "d") <= 31) {
            return new Token(day.group(), "---%02d".formatted(number(day, "d")), Token.DATE);
        }
        for (Pattern pattern : TIMES) {
            Matcher found = pattern.matcher(text)
                    .region(start, Math.min(text.length(), start + 50))
                    .useTransparentBounds(true);
            String key = found.lookingAt() ? time(found) : null;
            if (key != null) {
                return new Token(found.group(), key, Token.TIME);
            }
        }
        return null;
    }

    /** The whole dates that a text names, in order. */
    static List<LocalDate> days(String text) {
        return Tokens.of(text).stream()
                .filter(token -> Token.DATE.equals(token.slot())
                        && EARLY.matcher(token.key()).matches())
                .map(token -> LocalDate.parse(token.key()))
                .toList();
    }

    static boolean isMonth(String word) {
        return MONTHS.containsKey(word);
    }

    /** 1 for Monday to 7 for Sunday. */
    static @Nullable String weekday(String word) {
        return WEEKDAYS.get(word);
    }

    /** The weekday that begins there, whatever is written behind it. */
    static @Nullable String joinedWeekday(String text, int start) {
        Matcher found = JOINED_WEEKDAY.matcher(text).region(start, text.length());
        return found.lookingAt() ? found.group() : null;
    }

    private static Map<String, String> weekdays() {
        Map<String, String> weekdays = new HashMap<>(Words.table("weekdays"));
        for (String language : LANGUAGES) {
            Locale locale = Locale.forLanguageTag(language);
            for (DayOfWeek day : DayOfWeek.values()) {
                String name = day.getDisplayName(TextStyle.FULL, locale).toLowerCase(locale);
                weekdays.put(name, Integer.toString(day.getValue()));
            }
        }
        return Map.copyOf(weekdays);
    }

    private static @Nullable String date(Matcher found) {
        String name = group(found, "month");
        String known = name == null ? group(found, "m") : MONTHS.get(name.toLowerCase(Locale.ROOT));
        int month = known == null ? 0 : Integer.parseInt(known);
        String year = group(found, "y");
        int day = number(found, "d");
        boolean isDay = group(found, "d") != null;
        if (month < 1 || month > 12 || day > 31 || (isDay && day < 1)) {
            return null;
        }
        return (year == null ? "-" : year) + "-%02d".formatted(month) + (isDay ? "-%02d".formatted(day) : "");
    }

    private static @Nullable String time(Matcher found) {
        int hour = number(found, "h");
        int minute = number(found, "min");
        String half = group(found, "half");
        if (hour > 24 || minute > 59 || (half != null && (hour > 12 || hour == 0))) {
            return null;
        }
        int full = half == null ? hour : hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
        int seconds = number(found, "s");
        return "%02d:%02d".formatted(full, minute) + (seconds == 0 ? "" : ":%02d".formatted(seconds));
    }

    /** The group of that name, or its alternatives {@code m2}, {@code m3}. */
    private static @Nullable String group(Matcher found, String name) {
        for (String each : List.of(name, name + "2", name + "3")) {
            String group = found.pattern().pattern().contains("(?<" + each + ">") ? found.group(each) : null;
            if (group != null) {
                return group;
            }
        }
        return null;
    }

    private static int number(Matcher found, String name) {
        String digits = group(found, name);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile("(?iuU)" + regex);
    }
}
