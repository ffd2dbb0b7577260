package io.mimiq.platform.reading;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows the names of months and days in many languages, and lines that are a date. */
final class Dates {
    private static final Set<String> MONTHS = new HashSet<>();
    private static final Set<String> DAYS = new HashSet<>();
    private static final Set<String> LINKS = Set.of(
            "st", "nd", "rd", "th", "of", "the", "de", "del", "du", "le", "den", "der", "am", "on", "er", "º", "kw",
            "week");
    private static final Pattern TOKEN = Pattern.compile("\\d+|\\p{L}+");
    private static final Pattern NUMERIC = Pattern.compile(
            "\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d{2})\\b|\\d{4}年\\d{1,2}月(?:\\d{1,2}日)?");

    static {
        for (String language : List.of(
                "en", "de", "fr", "es", "it", "pt", "nl", "da", "sv", "nb", "fi", "pl", "cs", "ru", "uk", "tr", "hu",
                "ro")) {
            DateFormatSymbols symbols = DateFormatSymbols.getInstance(new ULocale(language));
            for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
                for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
                    add(symbols.getMonths(context, width), MONTHS);
                    add(symbols.getWeekdays(context, width), DAYS);
                }
            }
        }
    }

    private Dates() {}

    private static void add(String[] names, Set<String> set) {
        for (String name : names) {
            String word = name.toLowerCase(Locale.ROOT).replace(".", "");
            if (word.length() > 1) {
                set.add(word);
            }
        }
    }

    static boolean isMonth(String word) {
        return MONTHS.contains(word.toLowerCase(Locale.ROOT));
    }

    static boolean isDay(String word) {
        return DAYS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether a line says a day, or a month with its year, and nothing else. */
    static boolean isDate(String line) {
        if (line.length() > 60) {
            return false;
        }
        String rest = NUMERIC.matcher(line).replaceAll("");
        boolean isNumeric = rest.length() < line.length();
        boolean hasMonth = false;
        boolean hasNumber = isNumeric;
        Matcher token = TOKEN.matcher(rest);
        while (token.find()) {
            String word = token.group().toLowerCase(Locale.ROOT);
            if (Character.isDigit(word.charAt(0))) {
                hasNumber = true;
            } else if (MONTHS.contains(word)) {
                hasMonth = true;
            } else if (!DAYS.contains(word) && !LINKS.contains(word)) {
                return false;
            }
        }
        return isNumeric || hasMonth && hasNumber;
    }
}
