package io.mimiq.conversation.provider.local;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates, times of day and weekdays in the notations of a few languages. */
final class Dates {

    private static final Map<String, String> MONTHS = Words.table("""
            1: january jan januar jänner janvier enero ene gennaio janeiro januari
            2: february feb februar février févr fevrier febrero febbraio fevereiro februari
            3: march mar märz mär mars marzo março maart
            4: april apr avril avr abril aprile
            5: may mai mayo maggio maio mei
            6: june jun juni juin junio giugno junho
            7: july jul juli juillet juil julio luglio julho
            8: august aug août aout agosto augustus
            9: september sep sept septembre septiembre settembre setembro
            10: october oct oktober okt octobre octubre ottobre outubro
            11: november nov novembre noviembre novembro
            12: december dec dezember dez décembre déc diciembre dic dicembre dezembro""");
    private static final Map<String, String> WEEKDAYS = Words.table("""
            1: monday mondays montag montags lundi lundis lunes
            2: tuesday tuesdays dienstag dienstags mardi mardis martes
            3: wednesday wednesdays mittwoch mittwochs mercredi mercredis miércoles
            4: thursday thursdays donnerstag donnerstags jeudi jeudis jueves
            5: friday fridays freitag freitags vendredi vendredis viernes
            6: saturday saturdays samstag samstags sonnabend samedi samedis sábado sábados
            7: sunday sundays sonntag sonntags dimanche dimanches domingo domingos""");
    private static final String MONTH = "(?<month>" + Words.longestFirst(MONTHS.keySet()) + ")\\b\\.?";
    private static final List<Pattern> DATES = List.of(
            pattern("(?<y>\\d{4})(?:-(?<m>\\d{2})-|/(?<m2>\\d{1,2})/|年(?<m3>\\d{1,2})月)(?<d>\\d{1,2})(?:日|\\b)"),
            pattern("(?<d>\\d{1,2})\\.\\s?(?<m>\\d{1,2})\\.\\s?(?<y>\\d{4})\\b"),
            pattern("(?<d>\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?\\s(?:of\\s|de\\s)?" + MONTH
                    + "(?:,?\\s(?:del?\\s)?(?<y>\\d{4})\\b)?"),
            pattern(MONTH + "\\s(?<d>\\d{1,2})(?:st|nd|rd|th)?\\b(?![.:]\\d)(?:,?\\s(?<y>\\d{4})\\b)?"),
            pattern(MONTH + "\\s(?:de\\s)?(?<y>\\d{4})\\b"),
            pattern("(?<m>\\d{1,2})月(?<d>\\d{1,2})日"));
    private static final List<Pattern> TIMES = List.of(
            pattern(
                    "(?<h>\\d{1,2}):(?<min>\\d{2})(?::(?<s>\\d{2}))?(?:\\s?(?<half>[ap])\\.?m\\b\\.?|\\s?uhr\\b|(?!\\d))"),
            pattern("(?<h>\\d{1,2})\\s?(?<half>[ap])\\.?m\\b\\.?"),
            pattern("(?<h>\\d{1,2})(?:\\.(?<min>\\d{2}))?\\suhr\\b"),
            pattern("(?<h>\\d{1,2})(?:時(?:(?<min>\\d{1,2})分)?(?!間)|h(?<min2>\\d{2})\\b)"));

    private Dates() {}

    /** The date or time that begins there. */
    static @Nullable Token at(String text, int start) {
        for (Pattern pattern : DATES) {
            Matcher found = pattern.matcher(text).region(start, Math.min(text.length(), start + 50));
            String key = found.lookingAt() ? date(found) : null;
            if (key != null) {
                return new Token(found.group(), key, Token.DATE);
            }
        }
        for (Pattern pattern : TIMES) {
            Matcher found = pattern.matcher(text).region(start, Math.min(text.length(), start + 50));
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
                .filter(token ->
                        Token.DATE.equals(token.slot()) && token.key().matches("\\d{4}-\\d{2}-(?:[01]\\d|2[0-8])"))
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
