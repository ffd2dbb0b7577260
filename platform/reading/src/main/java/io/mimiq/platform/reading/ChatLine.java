package io.mimiq.platform.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the beginning of a chat's line tells.
 *
 * @param isHead whether what was said stands on the lines below
 * @param isSure whether it can be nothing else than a chat's
 */
record ChatLine(@Nullable String who, @Nullable String when, boolean isHead, boolean isSure) {
    /** Between a day and a time, a time and its half of the day: phones write blanks of several widths. */
    private static final String TIME =
            "(?:(?:上午|下午|午前|午後|오전|오후)\\s?)?\\p{Nd}{1,2}[:.]\\p{Nd}{2}(?:[:.]\\p{Nd}{2})?(?:[.,]\\p{Nd}{3})?(?:\\s?(?:[AaPp]\\.?\\s?[Mm]\\.?|[صم]|Uhr))?";

    private static final String DATE =
            "(?:\\p{Nd}{1,4}\\.?[./-]\\s?(?:\\p{Nd}{1,4}|\\p{L}{3})\\.?[./-]\\s?\\p{Nd}{1,4}\\.?|\\p{Nd}{1,2}\\.?\\s\\p{L}{3,12}\\.?,?\\s\\p{Nd}{4}|\\p{L}{3,12}\\.?\\s\\p{Nd}{1,2},\\s\\p{Nd}{4}|\\p{Nd}{4}[年년]\\s?\\p{Nd}{1,2}[月월]\\s?\\p{Nd}{1,2}[日일])";
    private static final String JOINED = "(?:,|T|،)?\\s?(?:(?:at|um|à|às|a las?|kl\\.?|klo|alle|om|в|г\\.,?) )?";
    private static final String DATED = "(?<when>" + DATE + JOINED + TIME + ")";
    private static final String MOMENT = "(?:(?:" + DATE + "|\\p{Nd}{1,2}[./]\\p{Nd}{1,2}\\.?)" + JOINED + ")?" + TIME;
    private static final String WHEN = "(?<when>" + MOMENT + ")";
    private static final String WHO =
            "(?<who>~?\\s?[@\\p{L}][\\p{L}\\p{M}\\d'’._-]*(?:\\s[\\p{L}(][\\p{L}\\p{M}\\d'’._)-]*){0,3}|\\+?\\d[\\d\\s()-]{6,18})";
    /** As people call themselves and their contacts, where the line leaves no doubt that somebody speaks. */
    private static final String CALLED =
            "(?<who>~?\\s?[@\\p{L}\\p{So}][\\p{L}\\p{M}\\p{Nd}\\p{So}\\p{Sk}\\u200d'’._-]*(?:,?\\s[\\p{L}\\p{M}\\p{Nd}\\p{So}\\p{Sk}\\u200d'’._()|&/+-]*){0,4}|\\+?\\d[\\d\\s()-]{6,18})";

    private static final String SAYS = "\\s?:(?:\\s.*|$)";
    private static final String DAY =
            "(?:Today|Yesterday|Heute|Gestern|Aujourd[’']hui|Hier|Hoy|Ayer|Oggi|Ieri|Hoje|Ontem|\\p{L}{3,9}(?:day|tag)|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Mo|Di|Mi|Do|Fr|Sa|So)\\.?";
    private static final String ON_DAY = "(?<when>(?:" + DAY + "(?:,? (?:at|um|à))?,? )?" + MOMENT + ")";
    private static final List<Pattern> SURE = List.of(
            Pattern.compile("\\[" + WHEN + "\\]\\s*(?:-\\s)?" + CALLED + SAYS),
            Pattern.compile(DATED + "(?:[:,]|\\s[-–])\\s" + CALLED + SAYS),
            Pattern.compile(WHEN + "(?::|\\s[-–])\\s" + WHO + SAYS),
            Pattern.compile("(?:\\[?" + WHEN + "\\]?\\s*)?<[ @+%~&]?(?<who>[^\\s<>|/@:=\"]{1,30})>\\s+\\S.*"),
            Pattern.compile(WHO + "\\s?[\\[(]" + WHEN + "[\\])]:(?:\\s.*|$)"),
            Pattern.compile("\\(" + WHEN + "\\)\\s*" + WHO + SAYS),
            Pattern.compile(
                    WHEN + "\\s+From\\s+(?<who>.{1,40}?)(?:\\s+to\\s+.{1,40}?)?:(?:\\s.*|$)",
                    Pattern.CASE_INSENSITIVE));
    /** Nothing but a chat has a day, a time and a name alone on a line. */
    private static final Pattern SURE_HEAD =
            Pattern.compile("\\[" + DATED + "\\]\\s+" + CALLED + "(?:#\\d{1,5})?(?:\\s\\(pinned\\))?");

    private static final List<Pattern> HEADS = List.of(
            Pattern.compile("\\[" + ON_DAY + "\\]\\s+" + CALLED + "(?:#\\d{1,5})?"),
            Pattern.compile(WHO + "(?:,\\s|\\s++[—–•·|-]\\s++|\\s++at\\s|\\s++)[\\[(]?" + ON_DAY + "(?:[\\])]:?)?"));
    /** Small words of names. */
    private static final Set<String> PARTICLES = Set.of(
            "von", "van", "de", "del", "der", "den", "di", "da", "dos", "du", "la", "le", "bin", "al", "el", "zu",
            "zur", "ter", "ten", "y", "e");

    private static final Pattern TIMED = Pattern.compile(WHEN + "\\s+(?:[-–]\\s+)?" + WHO + ":(?:\\s.*|$)");
    private static final Pattern LOOSE = Pattern.compile(WHEN + "\\s+(?<who>\\p{Lu}[\\p{L}\\p{M}'-]+)\\s+\\S.*");
    private static final Pattern SAID = Pattern.compile(
            "(?<who>\\p{L}[\\p{L}\\p{M}'’.-]*(?:\\s\\p{Lu}[\\p{L}\\p{M}'’.-]*){0,2}):\\s+(?<words>\\S.*)");
    private static final Set<String> LEVELS =
            Set.of("info", "warn", "warning", "error", "debug", "trace", "fatal", "notice");

    /** What happened in a chat, and who did it if someone did. */
    private static final Pattern EVENT = Pattern.compile(
            "\\[?" + WHEN + "\\]?:?\\s*(?:-\\s|–\\s)?(?:\\*\\s(?<who>[^\\s*]{1,30})\\s|-!-|\\*|-->|<--|===?|\\p{L}).*");

    private static final Pattern NAME_ONLY =
            Pattern.compile("\\p{L}[\\p{L}\\p{M}'’.-]*(?:\\s\\p{Lu}[\\p{L}\\p{M}'’.()-]*){0,3}");
    /** With the sign of how somebody is, as in {@code :palm_tree: 10:18}. */
    private static final Pattern TIME_ONLY = Pattern.compile("(?::[\\w+-]{1,40}:\\s+)?[\\[(]?" + ON_DAY + "[\\])]?");

    private static final Pattern BEGINS_DATED = Pattern.compile("\\[?" + DATED + "(?:\\]|\\s[-–]\\s)");
    private static final String PINNED = " (pinned)";
    private static final int HEAD = 160;

    /** A line that names its speaker and the time, or brackets the speaker as chats do. */
    static @Nullable ChatLine timed(String line) {
        String head = beginning(line);
        for (Pattern pattern : SURE) {
            Matcher matcher = pattern.matcher(head);
            if (matcher.matches()) {
                return of(matcher, false, true);
            }
        }
        Matcher timed = TIMED.matcher(head);
        if (timed.matches()) {
            return of(timed, false, false);
        }
        if (line.length() > HEAD || isTime(line)) {
            return null;
        }
        Matcher sure = SURE_HEAD.matcher(head);
        if (sure.matches()) {
            return of(sure, true, true);
        }
        for (Pattern pattern : HEADS) {
            Matcher matcher = pattern.matcher(head);
            if (matcher.matches() && isName(matcher.group("who"))) {
                return of(matcher, true, false);
            }
        }
        return null;
    }

    /** What lines are told by, with blanks of one width. */
    private static String beginning(String line) {
        return line.substring(0, Math.min(HEAD, line.length()))
                .replace('\u202f', ' ')
                .replace('\u00a0', ' ');
    }

    /** Without what an app adds: a sign before whoever is no contact, a note behind whose message is pinned. */
    private static String called(String name) {
        String called = name.endsWith(PINNED) ? name.substring(0, name.length() - PINNED.length()) : name;
        return (called.startsWith("~") ? called.substring(1) : called).strip();
    }

    /** Not {@code Last reply today}. */
    private static boolean isName(String who) {
        String[] words = who.strip().split("\\s+");
        long small = Arrays.stream(words)
                .filter(word -> Character.isLowerCase(word.codePointAt(0)) && !PARTICLES.contains(word))
                .count();
        return small < 2 || small == words.length;
    }

    /** Whether a line begins with a day and a time, as what happens in a chat does too. */
    static boolean isDated(String line) {
        return BEGINS_DATED.matcher(beginning(line)).lookingAt();
    }

    /** The same speaker, at another time. */
    ChatLine at(String time) {
        return new ChatLine(who, time, true, false);
    }

    /** A line with a time like this one's that nobody said; of the one who did something, if the line tells. */
    @Nullable ChatLine event(String line) {
        Matcher matcher = EVENT.matcher(beginning(line));
        if (when == null || isTime(line) || !matcher.matches()) {
            return null;
        }
        boolean isAlike = Math.abs(matcher.group("when").length() - when.length()) <= 2;
        return isAlike ? new ChatLine(matcher.group("who"), matcher.group("when"), false, false) : null;
    }

    /** What a line that is a time says, without what stands around it. */
    static String time(String line) {
        Matcher matcher = TIME_ONLY.matcher(beginning(line));
        return matcher.matches() ? matcher.group("when") : line;
    }

    static boolean isTime(String line) {
        return line.length() <= HEAD && TIME_ONLY.matcher(beginning(line)).matches();
    }

    /** A name alone, whose time stands on the next line. */
    static @Nullable ChatLine head(String line, String time) {
        return NAME_ONLY.matcher(line).matches() ? new ChatLine(line, time(time), true, false) : null;
    }

    /** A time, one name, and words. */
    static @Nullable ChatLine loose(String line) {
        Matcher matcher = LOOSE.matcher(beginning(line));
        return matcher.matches() ? of(matcher, false, false) : null;
    }

    /** {@code Name: words}, without a time. */
    static @Nullable ChatLine said(String line) {
        Matcher matcher = SAID.matcher(beginning(line));
        return matcher.matches() ? new ChatLine(matcher.group("who"), null, false, false) : null;
    }

    private static @Nullable ChatLine of(Matcher matcher, boolean isHead, boolean isSure) {
        String who = called(matcher.group("who"));
        String first = who.split("\\s", 2)[0].toLowerCase(Locale.ROOT);
        return LEVELS.contains(first) ? null : new ChatLine(who, matcher.group("when"), isHead, isSure);
    }
}
