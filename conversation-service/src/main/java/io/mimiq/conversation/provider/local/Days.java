package io.mimiq.conversation.provider.local;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes the day behind {@code tomorrow}, in brackets: on a page the word alone would soon mean another one. */
final class Days {

    private static final Locale SPANISH = Locale.forLanguageTag("es");
    private static final List<Day> DAYS = List.of(
            day(Locale.ENGLISH, "the day after tomorrow", 2),
            day(Locale.ENGLISH, "tomorrow", 1),
            day(Locale.ENGLISH, "today", 0),
            day(Locale.ENGLISH, "yesterday", -1),
            day(Locale.ENGLISH, "next (?<weekday>\\p{L}{3,6}day)", 0),
            day(Locale.GERMAN, "übermorgen", 2),
            day(Locale.GERMAN, "(?<!(?:am|guten|heute|gestern|jeden|diesen|nächsten) )morgen", 1),
            day(Locale.GERMAN, "heute", 0),
            day(Locale.GERMAN, "vorgestern", -2),
            day(Locale.GERMAN, "gestern", -1),
            day(Locale.GERMAN, "(?:nächste|kommende)[nr]? (?<weekday>\\p{L}{5,10})", 0),
            day(Locale.FRENCH, "après-demain", 2),
            day(Locale.FRENCH, "demain", 1),
            day(Locale.FRENCH, "aujourd['’]hui", 0),
            day(Locale.FRENCH, "(?<weekday>\\p{L}{3,6}di|dimanche) prochain", 0),
            day(SPANISH, "pasado mañana", 2),
            day(SPANISH, "(?<!(?:la|esta|cada|una|pasado|por) )mañana", 1),
            day(SPANISH, "hoy", 0),
            day(SPANISH, "ayer", -1),
            day(SPANISH, "próximo (?<weekday>\\p{L}{5,9})", 0));

    /** One of these is in every text that has such a word: looking for them is cheap. */
    private static final List<String> STEMS = List.of(
            "today",
            "morrow",
            "yesterday",
            "next ",
            "morgen",
            "heute",
            "gestern",
            "nächste",
            "kommende",
            "demain",
            "aujourd",
            "prochain",
            "mañana",
            "hoy",
            "ayer",
            "próximo");

    /** Part of an address, a path, code or a name stands behind or before one of these. */
    private static final String BEHIND = "/._#=\\\\|`@$<>&+~%{\\[-";

    private static final String BEFORE = "/_#=\\\\|`@$<>&+~(%}:'’-";

    private record Day(Pattern word, int days, DateTimeFormatter format) {}

    private Days() {}

    /** The text with the day that each such word means when it is said on that date. */
    static String shown(String text, LocalDate said) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (STEMS.stream().noneMatch(lower::contains)) {
            return text;
        }
        String shown = text;
        for (Day day : DAYS) {
            Matcher found = day.word().matcher(shown);
            StringBuilder marked = new StringBuilder();
            boolean isCode = false;
            int read = 0;
            Quotation quotation = new Quotation(shown);
            while (found.find()) {
                isCode ^= isOddlyTicked(shown, read, found.start());
                read = found.start();
                boolean isSpoken = quotation.holds(found.start());
                LocalDate meant = isCode || isSpoken || isPartOfName(shown, found) ? null : meant(found, day, said);
                String dated = meant == null ? "$0" : "$0 (" + meant.format(day.format()) + ")";
                found.appendReplacement(marked, dated);
            }
            shown = found.appendTail(marked).toString();
        }
        return shown;
    }

    private static boolean isOddlyTicked(String text, int from, int to) {
        return text.substring(from, to).chars().filter(c -> c == '`').count() % 2 == 1;
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

    private static @Nullable LocalDate meant(Matcher found, Day day, LocalDate said) {
        if (!day.word().pattern().contains("<weekday>")) {
            return said.plusDays(day.days());
        }
        String name = found.group("weekday");
        String weekday = name == null ? null : Dates.weekday(name.toLowerCase(Locale.ROOT));
        DayOfWeek next = weekday == null ? null : DayOfWeek.of(Integer.parseInt(weekday));
        // on a Tuesday, "next Friday" may mean either of two
        return next == null || next.compareTo(said.getDayOfWeek()) > 0 ? null : said.with(TemporalAdjusters.next(next));
    }

    /** A word that its date follows already is left alone, and so is one that names what follows it. */
    private static Day day(Locale locale, String word, int days) {
        Pattern pattern = Pattern.compile(
                "(?iuU)(?<![\\p{L}\\p{N}" + BEHIND + "])(?:" + word + ")(?![\\p{L}\\p{N}" + BEFORE + "]|\\.\\p{L})"
                        + "(?!\\s*\\()(?!,?\\s*(?:the |den |le |el )?\\d{1,2}(?:st|nd|rd|th|\\.)?\\s\\p{L}{3})");
        String format = locale.equals(SPANISH)
                ? "d 'de' MMMM 'de' uuuu"
                : locale.equals(Locale.GERMAN) ? "d. MMMM uuuu" : "d MMMM uuuu";
        return new Day(pattern, days, DateTimeFormatter.ofPattern(format, locale));
    }
}
