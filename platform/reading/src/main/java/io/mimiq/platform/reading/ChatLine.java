package io.mimiq.platform.reading;

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
    private static final String TIME =
            "\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?:[.,]\\d{3})?(?:[\\s\\u202f\\u00a0]?[AaPp]\\.?[\\s\\u202f\\u00a0]?[Mm]\\.?)?(?:\\s?Uhr)?";
    private static final String DATE = "\\d{1,4}\\.?[./-]\\s?(?:\\d{1,2}|\\p{L}{3})\\.?[./-]\\s?\\d{1,4}\\.?";
    private static final String WHEN = "(?<when>(?:" + DATE
            + "(?:,|T|،)?\\s?(?:(?:at|um|à|às|a las?|kl\\.?|klo|alle|om|в|г\\.,?) )?)?" + TIME + ")";
    private static final String WHO =
            "(?<who>~?\\s?[@\\p{L}][\\p{L}\\p{M}\\d'’._-]*(?:\\s[\\p{L}(][\\p{L}\\p{M}\\d'’._)-]*){0,3}|\\+?\\d[\\d\\s()-]{6,18})";
    private static final String DAY =
            "(?:Today|Yesterday|Heute|Gestern|Aujourd[’']hui|Hier|Hoy|Ayer|Oggi|Ieri|Hoje|Ontem|\\p{L}{3,9}(?:day|tag)|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Mo|Di|Mi|Do|Fr|Sa|So)\\.?";
    private static final List<Pattern> SURE = List.of(
            Pattern.compile("\\[" + WHEN + "\\]\\s*(?:-\\s)?" + WHO + ":(?:\\s.*|$)"),
            Pattern.compile(WHEN + "(?::|\\s[-–])\\s" + WHO + ":(?:\\s.*|$)"),
            Pattern.compile("(?:\\[?" + WHEN + "\\]?\\s*)?<[ @+%~&]?(?<who>[^\\s<>|/@:=\"]{1,30})>\\s+\\S.*"),
            Pattern.compile(WHO + "\\s?[\\[(]" + WHEN + "[\\])]:(?:\\s.*|$)"),
            Pattern.compile("\\(" + WHEN + "\\)\\s*" + WHO + ":(?:\\s.*|$)"),
            Pattern.compile(
                    WHEN + "\\s+From\\s+(?<who>.{1,40}?)\\s+to\\s+.{1,40}?:(?:\\s.*|$)", Pattern.CASE_INSENSITIVE));
    private static final List<Pattern> HEADS = List.of(
            Pattern.compile("\\[" + WHEN + "\\]\\s+" + WHO + "(?:#\\d{1,5})?$"),
            Pattern.compile(WHO
                    + "(?:,\\s|\\s++[—–•·|-]\\s++|\\s++at\\s|\\s++)[\\[(]?(?:" + DAY + "(?:,? (?:at|um|à))?,? )?"
                    + WHEN + "[\\])]?$"));
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
    private static final Pattern TIME_ONLY =
            Pattern.compile("[\\[(]?(?:" + DAY + "(?:,? (?:at|um|à))?,? )?" + WHEN + "[\\])]?");
    private static final int HEAD = 160;

    /** A line that names its speaker and the time, or brackets the speaker as chats do. */
    static @Nullable ChatLine timed(String line) {
        String head = line.substring(0, Math.min(HEAD, line.length()));
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
        for (Pattern pattern : HEADS) {
            Matcher matcher = pattern.matcher(head);
            if (matcher.matches()) {
                return of(matcher, true, false);
            }
        }
        return null;
    }

    /** A line with a time like this one's that nobody said; of the one who did something, if the line tells. */
    @Nullable ChatLine event(String line) {
        Matcher matcher = EVENT.matcher(line.substring(0, Math.min(HEAD, line.length())));
        if (when == null || isTime(line) || !matcher.matches()) {
            return null;
        }
        boolean isAlike = Math.abs(matcher.group("when").length() - when.length()) <= 2;
        return isAlike ? new ChatLine(matcher.group("who"), matcher.group("when"), false, false) : null;
    }

    static boolean isTime(String line) {
        return TIME_ONLY.matcher(line).matches();
    }

    /** A name alone, whose time stands on the next line. */
    static @Nullable ChatLine head(String line, String time) {
        return NAME_ONLY.matcher(line).matches() ? new ChatLine(line, time, true, false) : null;
    }

    /** A time, one name, and words. */
    static @Nullable ChatLine loose(String line) {
        Matcher matcher = LOOSE.matcher(line.substring(0, Math.min(HEAD, line.length())));
        return matcher.matches() ? of(matcher, false, false) : null;
    }

    /** {@code Name: words}, without a time. */
    static @Nullable ChatLine said(String line) {
        Matcher matcher = SAID.matcher(line.substring(0, Math.min(HEAD, line.length())));
        return matcher.matches() ? new ChatLine(matcher.group("who"), null, false, false) : null;
    }

    private static @Nullable ChatLine of(Matcher matcher, boolean isHead, boolean isSure) {
        String who = matcher.group("who").strip();
        String first = who.split("\\s", 2)[0].toLowerCase(Locale.ROOT);
        return LEVELS.contains(first) ? null : new ChatLine(who, matcher.group("when"), isHead, isSure);
    }
}
