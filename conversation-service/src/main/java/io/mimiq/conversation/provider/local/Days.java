package io.mimiq.conversation.provider.local;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes the day behind {@code tomorrow}, in brackets: on a page the word alone would soon mean another one. */
final class Days {

    /** The language of each word, and how many days from today it means, or nothing. */
    private static final Map<String, String> WORDS = Words.table("days");

    /** The language of each word for next, beside a weekday. */
    private static final Map<String, String> NEXT = Words.table("next weekday");

    private static final Map<String, DateTimeFormatter> FORMATS = Map.of(
            "en", DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH),
            "de", DateTimeFormatter.ofPattern("d. MMMM uuuu", Locale.GERMAN),
            "fr", DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH),
            "es", DateTimeFormatter.ofPattern("d 'de' MMMM 'de' uuuu", Locale.forLanguageTag("es")));

    /** Part of an address, a path, code or a name stands behind or before one of these. */
    private static final String BEHIND = "/._#=\\\\|`@$<>&+~%{\\[-";

    private static final String BEFORE = "/_#=\\\\|`@$<>&+~(%}:'’-";

    /** A word that its date follows already is left alone, and so is one that names what follows it. */
    private static final Pattern DAY = Pattern.compile("(?iuU)(?<![\\p{L}\\p{N}" + BEHIND + "])(?:(?<word>"
            + Words.pattern("days", ".*").replace('_', ' ') + ")|(?<next>" + Words.pattern("next weekday", ".*")
            + ") (?<weekday>\\p{L}{5,10})|(?<before>\\p{L}{5,8}) (?<behind>prochain))(?![\\p{L}\\p{N}" + BEFORE
            + "]|\\.\\p{L})(?!\\s*\\()(?!,?\\s*(?:the |den |le |el )?\\d{1,2}(?:st|nd|rd|th|\\.)?\\s\\p{L}{3})");

    private Days() {}

    /** The text with the day that each such word means when it is said on that date. */
    static String shown(String text, LocalDate said) {
        Matcher found = DAY.matcher(text);
        StringBuilder shown = new StringBuilder();
        Quotation quotation = new Quotation(text);
        boolean isCode = false;
        int read = 0;
        while (found.find()) {
            isCode ^= text.substring(read, found.start())
                                    .chars()
                                    .filter(c -> c == '`')
                                    .count()
                            % 2
                    == 1;
            read = found.start();
            boolean isOther = isCode || quotation.holds(found.start()) || isPartOfName(text, found);
            String meant = isOther ? null : meant(found, said);
            found.appendReplacement(shown, meant == null ? "$0" : "$0 (" + meant + ")");
        }
        return found.appendTail(shown).toString();
    }

    /** {@code USA Today}, {@code Tomorrow Never Dies}. */
    private static boolean isPartOfName(String text, Matcher found) {
        if (!Character.isUpperCase(text.charAt(found.start()))) {
            return false;
        }
        String before = text.substring(0, found.start()).stripTrailing();
        boolean isFirst = before.isEmpty() || !Character.isLetterOrDigit(before.charAt(before.length() - 1));
        List<String> next = List.of(text.substring(found.end()).strip().split(" ", 3));
        return !isFirst || (next.size() > 1 && isCapital(next.get(0)) && isCapital(next.get(1)));
    }

    private static boolean isCapital(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
    }

    private static @Nullable String meant(Matcher found, LocalDate said) {
        String word = found.group("word");
        if (word != null) {
            String[] meaning = WORDS.getOrDefault(word.toLowerCase(Locale.ROOT).replace(' ', '_'), "")
                    .split(" ");
            return meaning.length < 2 ? null : date(meaning[0], said.plusDays(Integer.parseInt(meaning[1])));
        }
        String next = found.group("next");
        String name = next == null ? found.group("before") : found.group("weekday");
        String weekday = Dates.weekday(name.toLowerCase(Locale.ROOT));
        DayOfWeek day = weekday == null ? null : DayOfWeek.of(Integer.parseInt(weekday));
        // on a Tuesday, "next Friday" may mean either of two
        return day == null || day.compareTo(said.getDayOfWeek()) > 0
                ? null
                : date(
                        next == null ? "fr" : NEXT.getOrDefault(next.toLowerCase(Locale.ROOT), "en"),
                        said.with(TemporalAdjusters.next(day)));
    }

    private static String date(String language, LocalDate day) {
        return day.format(Objects.requireNonNull(FORMATS.get(language)));
    }
}
