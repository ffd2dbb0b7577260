package io.mimiq.conversation.provider.local;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Dates, times of day and weekdays in the notations of a few languages. */
final class Dates {

    private static final Map<String, Integer> MONTHS = numbered(
            "january jan januar jänner janvier enero ene gennaio janeiro januari",
            "february feb februar février févr fevrier febrero febbraio fevereiro februari",
            "march mar märz mär mars marzo março maart",
            "april apr avril avr abril aprile",
            "may mai mayo maggio maio mei",
            "june jun juni juin junio giugno junho",
            "july jul juli juillet juil julio luglio julho",
            "august aug août aout agosto augustus",
            "september sep sept septembre septiembre settembre setembro",
            "october oct oktober okt octobre octubre ottobre outubro",
            "november nov novembre noviembre novembro",
            "december dec dezember dez décembre déc diciembre dic dicembre dezembro");
    private static final Map<String, Integer> WEEKDAYS = numbered(
            "monday mondays montag montags lundi lundis lunes",
            "tuesday tuesdays dienstag dienstags mardi mardis martes",
            "wednesday wednesdays mittwoch mittwochs mercredi mercredis miércoles",
            "thursday thursdays donnerstag donnerstags jeudi jeudis jueves",
            "friday fridays freitag freitags vendredi vendredis viernes",
            "saturday saturdays samstag samstags sonnabend samedi samedis sábado sábados",
            "sunday sundays sonntag sonntags dimanche dimanches domingo domingos");

    private static final String MONTH = MONTHS.keySet().stream()
            .sorted(Comparator.comparing(String::length).reversed())
            .collect(Collectors.joining("|", "(?<month>", ")\\b\\.?"));
    private static final String YEAR = "(?<year>\\d{4})\\b";
    private static final String DAY = "(?<day>\\d{1,2})";
    private static final List<Pattern> DATES = List.of(
            pattern(YEAR + "-(?<m>\\d{2})-(?<day>\\d{2})\\b"),
            pattern(YEAR + "/(?<m>\\d{1,2})/" + DAY + "\\b"),
            pattern("(?<year>\\d{4})年(?<m>\\d{1,2})月" + DAY + "日"),
            pattern(DAY + "\\.\\s?(?<m>\\d{1,2})\\.\\s?" + YEAR),
            pattern(DAY + "(?:st|nd|rd|th|er|º|\\.)?\\s(?:of\\s|de\\s)?" + MONTH + "(?:,?\\s(?:del?\\s)?" + YEAR + ")?"),
            pattern(MONTH + "\\s" + DAY + "(?:st|nd|rd|th)?\\b(?![.:]\\d)(?:,?\\s" + YEAR + ")?"),
            pattern(MONTH + "\\s(?:de\\s)?" + YEAR),
            pattern("(?<m>\\d{1,2})月" + DAY + "日"));
    private static final List<Pattern> TIMES = List.of(
            pattern("(?<h>\\d{1,2}):(?<min>\\d{2})(?::(?<s>\\d{2}))?(?:\\s?(?<half>[ap])\\.?m\\b\\.?|\\s?uhr\\b|(?!\\d))"),
            pattern("(?<h>\\d{1,2})\\s?(?<half>[ap])\\.?m\\b\\.?"),
            pattern("(?<h>\\d{1,2})(?:\\.(?<min>\\d{2}))?\\suhr\\b"),
            pattern("(?<h>\\d{1,2})時(?:(?<min>\\d{1,2})分)?(?!間)"),
            pattern("(?<h>\\d{1,2})h(?<min>\\d{2})\\b"));

    private Dates() {}

    /** The date or time that begins there. */
    static @Nullable Value at(String text, int start) {
        Value date = first(DATES, text, start, Dates::date);
        return date != null ? date : first(TIMES, text, start, Dates::time);
    }

    /** The whole dates that a text names, in order. */
    static List<LocalDate> days(String text) {
        return Tokens.of(text).stream()
                .filter(token -> Token.DATE.equals(token.slot()))
                .flatMap(token -> day(token.key()).stream())
                .toList();
    }

    private static Optional<LocalDate> day(String key) {
        try {
            return Optional.of(LocalDate.parse(key));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static boolean isMonth(String word) {
        return MONTHS.containsKey(word);
    }

    /** 1 for Monday to 7 for Sunday. */
    static @Nullable Integer weekday(String word) {
        return WEEKDAYS.get(word);
    }

    private static @Nullable Value date(Matcher found) {
        String month = group(found, "month");
        int m = month == null ? number(found, "m", 0) : MONTHS.getOrDefault(month.toLowerCase(Locale.ROOT), 0);
        String year = group(found, "year");
        int day = number(found, "day", 0);
        boolean whole = day == 0 && group(found, "day") == null;
        if (m < 1 || m > 12 || day > 31 || (day < 1 && !whole)) {
            return null;
        }
        String key = (year == null ? "-" : year) + "-%02d".formatted(m) + (whole ? "" : "-%02d".formatted(day));
        return new Value(Token.DATE, key, found.end());
    }

    private static @Nullable Value time(Matcher found) {
        int hour = number(found, "h", 0);
        String half = group(found, "half");
        if (hour > 24 || number(found, "min", 0) > 59 || (half != null && (hour > 12 || hour == 0))) {
            return null;
        }
        int full = half == null ? hour : hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
        int seconds = number(found, "s", 0);
        String key = "%02d:%02d".formatted(full, number(found, "min", 0)) + (seconds == 0 ? "" : ":" + seconds);
        return new Value(Token.TIME, key, found.end());
    }

    private interface Reader {
        @Nullable Value read(Matcher found);
    }

    private static @Nullable Value first(List<Pattern> patterns, String text, int start, Reader reader) {
        for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(text)
                    .region(start, Math.min(text.length(), start + 50))
                    .useTransparentBounds(true);
            Value value = matcher.lookingAt() ? reader.read(matcher) : null;
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static @Nullable String group(Matcher found, String name) {
        return found.pattern().pattern().contains("(?<" + name + ">") ? found.group(name) : null;
    }

    private static int number(Matcher found, String name, int otherwise) {
        String digits = group(found, name);
        return digits == null ? otherwise : Integer.parseInt(digits);
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    private static Map<String, Integer> numbered(String... groups) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < groups.length; i++) {
            int number = i + 1;
            Arrays.stream(groups[i].split(" ")).forEach(word -> numbers.put(word, number));
        }
        return numbers;
    }
}
