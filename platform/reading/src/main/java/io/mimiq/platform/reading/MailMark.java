package io.mimiq.platform.reading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lines by which mail programs introduce what is older, and by which people end what they write. */
final class MailMark {
    /** Begin as programs write them, in many languages. */
    private static final List<Pattern> WROTE = List.of(
            Pattern.compile("On (?<head>.{4,240}) wrote ?:"),
            Pattern.compile("(?:Am|Den) (?<when>.{4,120}?) schrieb (?<who>.{1,160}):"),
            Pattern.compile("(?:Am|Den) (?<head>.{4,240}) (?:geschrieben|skrev|schrieb) ?:"),
            Pattern.compile("Le (?<head>.{4,240}) a écrit ?:"),
            Pattern.compile("El (?<head>.{4,240}) escribió ?:"),
            Pattern.compile("Il (?:giorno )?(?<head>.{4,240}) ha scritto ?:"),
            Pattern.compile("(?:Em|A) (?<head>.{4,240}) escreveu ?:"),
            Pattern.compile(
                    "Op (?<when>.{4,120}?) (?:schreef|heeft) (?<who>.{1,160}?)(?: het volgende geschreven)? ?:"),
            Pattern.compile("(?:W dniu|Dnia) (?<head>.{4,240}) napisał(?:a|\\(a\\))? ?:"),
            Pattern.compile("(?:Den|Dne|Dňa) (?<head>.{4,240}) (?:skrev|napsal(?:\\(a\\)|a)?|napísal(?:a)?) ?:"),
            Pattern.compile("(?<head>\\d{4}[-/年].{4,240}[:：])"));
    /** Say no more than who wrote. */
    private static final List<Pattern> SAID = List.of(
            Pattern.compile(
                    "(?:\\* )?(?<who>[^\\s:].{1,100}?),? (?:wrote|writes|schrieb|schreibt|a écrit|escribió|said)(?: on (?<when>.{4,60}))? ?:"),
            Pattern.compile("(?<who>.{1,80}<[^<>\\s]+@[^<>\\s]+>)[^:]{0,60}:"));

    private static final Pattern HEAD = Pattern.compile(
            "(?<when>.*?\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?:\\s?[APap]\\.?[Mm]\\.?)?(?:\\s?[+-]\\d{4})?(?:\\s?(?:Uhr|UTC|GMT|CES?T|\\(\\w+\\)))*)[,:;\\s]*(?<who>.*)"
                    + "|(?<date>.*?\\d{4}),?\\s+(?<name>\\D.*)");
    private static final Pattern ORIGINAL = Pattern.compile(
            "[-_>\\s*]*(?:--|__)\\s*(?:Original Message|Ursprüngliche Nachricht|Original-Nachricht|Message d'origine|Mensaje original|Messaggio originale"
                    + "|Oorspronkelijk bericht|Forwarded message|Weitergeleitete Nachricht|Message transféré|Mensaje reenviado|Forwarded by .*)\\s*+-*+\\s*+"
                    + "|Begin forwarded message:|Anfang der weitergeleiteten Nachricht:|Début du message transféré\\s?:|_{20,}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern SENT_FROM = Pattern.compile(
            "(?:Sent from (?:my )?|Sent via |Get Outlook for |Von meinem .* gesendet|Gesendet (?:von|mit) |Envoyé de(?:puis)? mon |Enviado desde mi |Inviato da(?:l mio)? "
                    + "|Enviado do meu |Verzonden vanaf mijn |iPhoneから送信).*");

    /** How long what stands before may be. */
    private static final int GREETING = 60;

    private MailMark() {}

    /** Who wrote what follows, and when, if a line (or two or three that were wrapped) says so. */
    static @Nullable Attribution wrote(String line) {
        Attribution introduced = introduced(line);
        return introduced == null ? match(SAID, line) : introduced;
    }

    /** The same, of a line that a program wrote for sure. */
    static @Nullable Attribution introduced(String line) {
        return match(WROTE, line);
    }

    /** Where a program's line begins that stands behind a greeting on the same line, or 0. */
    static int behindGreeting(String line) {
        if (line.length() > 400 || !line.endsWith(":") || !Salutation.begins(line)) {
            return 0;
        }
        int limit = Math.min(line.length(), GREETING);
        for (int index = 1; index < limit; index++) {
            boolean isStart = ",.!".indexOf(line.charAt(index - 1)) >= 0 || line.charAt(index - 1) == ' ';
            if (isStart && Character.isUpperCase(line.charAt(index)) && introduced(line.substring(index)) != null) {
                return index;
            }
        }
        return 0;
    }

    private static @Nullable Attribution match(List<Pattern> patterns, String line) {
        if (line.length() > 400 || !line.endsWith(":") && !line.endsWith("：")) {
            return null;
        }
        for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(line);
            if (matcher.matches()) {
                return pattern.pattern().contains("<head>")
                        ? head(matcher.group("head"))
                        : new Attribution(matcher.group("who"), when(matcher), true);
            }
        }
        return null;
    }

    private static @Nullable String when(Matcher matcher) {
        return matcher.pattern().pattern().contains("<when>") ? matcher.group("when") : null;
    }

    private static Attribution head(String written) {
        Matcher head = HEAD.matcher(written);
        if (!head.matches()) {
            return new Attribution(written, null, true);
        }
        String who = head.group("who") == null ? head.group("name") : head.group("who");
        String when = head.group("when") == null ? head.group("date") : head.group("when");
        return new Attribution(who == null || who.isBlank() ? null : withoutColon(who), when, true);
    }

    private static String withoutColon(String who) {
        boolean isMarked = who.endsWith(":") || who.endsWith("：");
        return (isMarked ? who.substring(0, who.length() - 1) : who).strip();
    }

    /** A line that only says that what follows is older. */
    static boolean isOriginal(String line) {
        return line.length() < 200 && ORIGINAL.matcher(line).matches();
    }

    static boolean isSentFrom(String line) {
        return line.length() < 120 && SENT_FROM.matcher(line).matches();
    }

    /** Two dashes, below which people sign. */
    static boolean isSignature(String line) {
        return line.equals("--") || line.equals("—") || line.equals("-- ");
    }
}
