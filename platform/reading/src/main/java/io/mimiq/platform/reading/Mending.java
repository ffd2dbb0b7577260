package io.mimiq.platform.reading;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Overrules ends of sentences that are none: behind abbreviations, initials, ordinals and numbers of items, and inside of brackets and quotes. */
final class Mending {
    private static final Pattern NUMBER =
            Pattern.compile("[\\s(§•⁃·–-]*+(?:\\d{1,3}(?:\\.\\d{1,3})*+|\\p{L}|[ivxIVX]{1,4})[.)]\\s*");
    private static final Pattern DOTTED = Pattern.compile("(?:\\p{L}\\.)++\\p{L}");
    /** Begin a sentence, and are no names. */
    private static final Set<String> STARTERS = Set.of(
            "the", "a", "an", "he", "she", "it", "we", "they", "i", "you", "this", "that", "these", "those", "there",
            "in", "on", "at", "if", "when", "what", "who", "why", "how", "where", "but", "and", "so", "did", "do",
            "does", "is", "are", "was", "were", "can", "could", "will", "would", "should", "have", "has", "had", "our",
            "my", "his", "her", "its", "no", "not", "yes", "please", "then", "der", "die", "das", "er", "sie", "es",
            "wir", "ich", "ihr", "ein", "eine", "im", "am", "wenn", "wer", "dann", "danach", "auch", "bitte", "le",
            "la", "les", "il", "elle", "nous", "un", "une", "el", "los", "las", "una", "lo", "gli", "os", "as", "o");
    /** In German an ordinal behind them is part of a name. */
    private static final Set<String> ORDINAL = Set.of(
            "am", "im", "vom", "zum", "zur", "der", "die", "das", "des", "dem", "den", "bis", "ab", "seit", "jeder",
            "jeden", "jedes", "ein", "einen", "beim", "ins", "und", "oder", "–", "-");

    private static final String OPENERS = "「『（【〈《([{“„«‹¿¡";
    private static final String CLOSERS = ")]}\"'”’»›“‘*_~」』）】〉》";
    private final String text;
    private final Abbreviations abbreviations;
    private final boolean isGerman;
    private final Brackets brackets;
    /** The first letter or digit of the sentence, as far as it was looked for. */
    private int word;

    Mending(String text, Abbreviations abbreviations, boolean isGerman) {
        this.text = text;
        this.abbreviations = abbreviations;
        this.isGerman = isGerman;
        this.brackets = new Brackets(text);
    }

    /** The end without opening marks that belong to what follows, and with a closing one behind a blank, as in French. */
    int exact(int start, int end) {
        int exact = end;
        while (exact > start && OPENERS.indexOf(text.charAt(exact - 1)) >= 0) {
            exact--;
        }
        if (exact == end && end < text.length() && text.charAt(end) == '»') {
            exact++;
            while (exact < text.length() && Words.isBlank(text.charAt(exact))) {
                exact++;
            }
        }
        return exact;
    }

    /** Whether the sentence from start really ends here. */
    boolean isEnd(int start, int end) {
        int last = end;
        while (last > start && (Words.isBlank(text.charAt(last - 1)))) {
            last--;
        }
        boolean isSpaced = last < end;
        boolean isQuoted = false;
        boolean isSpoken = last > start && "」』）】〉》".indexOf(text.charAt(last - 1)) >= 0;
        while (last > start && isCloser(text.charAt(last - 1))) {
            isQuoted = true;
            last--;
        }
        if (last == start) {
            return false;
        }
        char mark = text.charAt(last - 1);
        int next = next(end);
        if (next >= text.length() || !hasWord(start, last)) {
            return next >= text.length();
        }
        if (!isSpaced && !isWide(mark, next) || brackets.hold(start, end)) {
            return false;
        }
        int follower = text.codePointAt(next);
        if (isSpoken && !isSpaced && mark >= '\u3000' && next == end) {
            return !Character.isLetter(follower) && follower != '、';
        }
        if (mark == '!' || mark == '?') {
            return !Character.isLowerCase(follower) || mark == '?' && !isQuoted;
        }
        return mark != '.' || follower != '.' && isPeriodEnd(start, last, next);
    }

    /** Asked from left to right, so each character is looked at once. */
    private boolean hasWord(int start, int end) {
        word = Math.max(word, start);
        while (word < end && !Words.isWord(text, word)) {
            word++;
        }
        return word < end;
    }

    private boolean isPeriodEnd(int start, int last, int next) {
        if (isLeader(start, last) || NUMBER.matcher(text).region(start, last).matches()) {
            return false;
        }
        int from = Abbreviations.wordStart(text, start, last);
        String token = text.substring(from, last - 1);
        String follower = word(next);
        boolean isNumber = Character.isDigit(text.charAt(next));
        if (isDigits(token)) {
            return !Dates.isMonth(follower)
                    && !isMonthNumber(next)
                    && !(isGerman && ORDINAL.contains(before(start, from)));
        }
        if (token.length() == 2 && token.charAt(0) == token.charAt(1) && Character.isUpperCase(token.charAt(0))) {
            return false;
        }
        if (token.length() == 1 || isDotted(token)) {
            return isInitialEnd(start, from, token, follower, isNumber);
        }
        if (isNumber && Dates.isMonth(token)) {
            return false;
        }
        return !abbreviations.endsWith(text, start, last, isNumber);
    }

    /** One of periods with blanks between them. */
    private boolean isLeader(int start, int last) {
        return last - 3 >= start && text.charAt(last - 2) == ' ' && text.charAt(last - 3) == '.';
    }

    /** One letter, or letters with periods: an initial, unless the next word begins a sentence. */
    private boolean isInitialEnd(int start, int from, String token, String follower, boolean isNumber) {
        if (!Character.isLetter(token.codePointAt(0))) {
            return true;
        }
        boolean isLower = Character.isLowerCase(token.codePointAt(0));
        if (isDotted(token) && !isMeridiem(token)) {
            return STARTERS.contains(follower) && !abbreviations.isLeading(token);
        }
        if (isDotted(token)) {
            return !Dates.isMonth(follower) && !Dates.isDay(follower) && !isNumber;
        }
        if (isLower || isNumber) {
            return false;
        }
        String before = before(start, from);
        boolean followsName =
                !before.isEmpty() && (Character.isUpperCase(before.codePointAt(0)) || before.endsWith("."));
        return STARTERS.contains(follower) || !followsName && !before.isEmpty();
    }

    /** As in {@code 7. 11.}: one or two digits and a period. */
    private boolean isMonthNumber(int from) {
        int end = from;
        while (end < text.length() && end - from < 2 && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end > from && end < text.length() && text.charAt(end) == '.';
    }

    private static boolean isDotted(String token) {
        return token.length() > 2 && DOTTED.matcher(token).matches();
    }

    private static boolean isMeridiem(String token) {
        return token.equalsIgnoreCase("a.m") || token.equalsIgnoreCase("p.m");
    }

    private static boolean isDigits(String token) {
        return !token.isEmpty() && token.length() <= 2 && token.chars().allMatch(Character::isDigit);
    }

    private String before(int start, int word) {
        int end = word;
        while (end > start && Words.isBlank(text.charAt(end - 1))) {
            end--;
        }
        String before = text.substring(Abbreviations.wordStart(text, start, end), end);
        return isGerman && ORDINAL.contains(before.toLowerCase(Locale.ROOT)) ? before.toLowerCase(Locale.ROOT) : before;
    }

    private String word(int from) {
        int to = from;
        while (to < text.length() && to - from < 24 && Character.isLetter(text.charAt(to))) {
            to++;
        }
        return text.substring(from, to).toLowerCase(Locale.ROOT);
    }

    /** The first character of the next sentence, behind its opening marks. */
    private int next(int end) {
        int next = end;
        while (next < text.length()
                && (Words.isBlank(text.charAt(next))
                        || "([{\"'“„«‹‚‘¿¡*_~「『（【〈《".indexOf(text.charAt(next)) >= 0
                        || text.charAt(next) == Flow.MARK)) {
            next++;
        }
        return next;
    }

    private static boolean isCloser(char character) {
        return CLOSERS.indexOf(character) >= 0 || character == Flow.MARK;
    }

    /** Chinese and Japanese have no blank between sentences. */
    private boolean isWide(char mark, int next) {
        return mark >= '\u3000' || Words.isWide(text.charAt(next));
    }
}
