package io.mimiq.conversation.provider.local;

import io.mimiq.platform.reading.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cuts a text into words, marks and values. */
final class Tokens {

    private static final Pattern LINK = Pattern.compile(
            "(?:(?:https?://|www\\.|mailto:)\\S{1,2000}|[\\w.+-]{1,64}@[\\w-]+(?:\\.[\\w-]+)+)(?<![.,;:!?)>\\]\"'*])");
    private static final Pattern CODE = Pattern.compile("(?<!`)`++([^`\\n]{1,500})`++");
    private static final String LETTER = "[\\p{L}\\p{M}\\p{N}_&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]]+";
    private static final String KATAKANA = "[\\u30A1-\\u30FC]";
    /** An issue's number, a word that is known in a script without spaces, or a word. */
    private static final Pattern WORD = Pattern.compile(
            "#\\d+|(?<!" + KATAKANA + ")" + Words.pattern("opposites", KATAKANA + "+") + "(?!" + KATAKANA + ")|"
                    + Stream.of("opposites", "rates", "clock")
                            .map(section -> Words.pattern(section, "\\p{IsHan}.*"))
                            .collect(Collectors.joining("|"))
                    + "|" + LETTER + "(?:['./@-]" + LETTER + "){0,50}");

    /** One minute, not one second: that is also a place in a row. */
    private static final Pattern SINGLE =
            Pattern.compile("(?iuU)(?<![\\w'-])(?:an?|one|eine?[mnr]?|une?|una|um|uma)(?= "
                    + Words.pattern("units", "(?!se[cgk])\\p{L}{3,}") + "\\b)");
    /** {@code dos} in Portuguese is no number. */
    private static final Pattern SPANISH_TWO = Pattern.compile(
            "(?iuU)(?<![\\w'-])dos(?= (?:días|veces|horas|minutos|semanas|meses|años|personas|euros)\\b)");
    /** {@code 12 noon} */
    private static final Pattern NOON =
            Pattern.compile("(?iuU)(?<![\\w:.-])12(?::00)? (?=" + Words.pattern("clock", "\\p{L}+") + "\\b)");

    /** Arabic: percent, the decimal mark and the one between thousands. */
    private static final Map<Character, Character> MARKS = Map.of('٪', '%', '٫', '.', '٬', ',');

    private static final Set<String> ENDS = Set.of(".", "。", "।", "!", "！");
    private static final Map<String, String> CLOCK = Words.table("clock");
    private static final Pattern HAS_DIGIT = Pattern.compile("\\D.*\\d.*");
    private static final Map<String, String> NUMBERS = Words.table("numbers");
    private static final Pattern NUMBER =
            Pattern.compile("(?iuU)(?<![\\w-])" + Words.pattern("numbers", ".*") + "(?![\\w-])");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokens(String text) {
        this.text = text;
    }

    static List<Token> of(String text) {
        String single = SINGLE.matcher(
                        SPANISH_TWO.matcher(digits(Plain.of(text))).replaceAll("2"))
                .replaceAll("1");
        single = NOON.matcher(single).replaceAll("");
        Tokens tokens = new Tokens(NUMBER.matcher(single)
                .replaceAll(word -> NUMBERS.get(word.group().toLowerCase(Locale.ROOT))));
        tokens.read();
        return tokens.tokens;
    }

    /** With the digits of all scripts as those of one. */
    private static String digits(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        text.chars()
                .forEach(c -> digits.append(
                        c > 'z' && Character.isDigit(c)
                                ? (char) ('0' + Character.digit(c, 10))
                                : MARKS.getOrDefault((char) c, (char) c)));
        return digits.toString();
    }

    private void read() {
        while (at < text.length()) {
            if (text.charAt(at) == ' ') {
                at++;
            } else if (!isCode() && !isLinkOrValue() && !isWord()) {
                add(new Token(
                        Character.toString(text.codePointAt(at)), Character.toString(text.codePointAt(at)), null));
            }
        }
        int last = tokens.size() - 1;
        if (last >= 0 && ENDS.contains(tokens.get(last).key())) {
            tokens.remove(last);
        }
    }

    /** Code keeps its case; a value in it is a value all the same. */
    private boolean isCode() {
        Matcher code = at(CODE, 510);
        if (text.charAt(at) != '`' || !code.lookingAt()) {
            return false;
        }
        List<Token> inside = of(code.group(1));
        boolean isValue = inside.size() == 1 && inside.get(0).isValue();
        boolean isName = isValue && Token.CODE.equals(inside.get(0).slot());
        String key = isValue && !isName ? inside.get(0).key() : code.group(1);
        return add(new Token(code.group(), key, isValue ? inside.get(0).slot() : null));
    }

    private boolean isLinkOrValue() {
        char c = text.charAt(at);
        boolean starts = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)) || text.charAt(at - 1) >= 0x2E80;
        if (!starts || !(Character.isLetterOrDigit(c) || "+-$€£¥₹".indexOf(c) >= 0)) {
            return false;
        }
        Matcher link = at(LINK, 2100);
        if (Character.isLetterOrDigit(c) && link.lookingAt()) {
            return add(new Token(link.group(), link.group(), null));
        } else if (Character.isLetter(c) && !mayBeginValue()) {
            return false;
        }
        Token date = Dates.at(text, at);
        return add(date != null ? date : Amounts.at(text, at));
    }

    private boolean mayBeginValue() {
        int end = at;
        while (end < text.length() && end < at + 12 && Character.isLetter(text.charAt(end))) {
            end++;
        }
        String word = text.substring(at, end).toLowerCase(Locale.ROOT);
        return Dates.isMonth(word) || Amounts.isCurrency(word) || word.equals("v") || word.equals("us");
    }

    private boolean isWord() {
        String joined = text.charAt(at) < '\u2E80' ? null : Dates.joinedWeekday(text, at);
        if (joined != null) {
            return add(new Token(joined, "day " + Dates.weekday(joined), Token.WEEKDAY));
        }
        Matcher word = at(WORD, text.length());
        if (!word.lookingAt()) {
            return false;
        }
        String key = isExact(word.group()) ? word.group() : word.group().toLowerCase(Locale.ROOT);
        String weekday = Dates.weekday(key);
        if (weekday != null) {
            return add(new Token(word.group(), "day " + weekday, Token.WEEKDAY));
        }
        if (CLOCK.containsKey(key)) {
            return add(new Token(word.group(), CLOCK.get(key), Token.TIME));
        }
        boolean isName = HAS_DIGIT.matcher(key).matches() && !key.startsWith("#");
        return add(new Token(word.group(), key, isName ? Token.CODE : null));
    }

    /** {@code AbC1}, {@code src/Main}: case tells such names apart. */
    private static boolean isExact(String word) {
        boolean hasCapital = false;
        boolean hasDigit = false;
        boolean isPath = false;
        boolean isCamel = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean isCapital = Character.isUpperCase(c);
            isCamel |= isCapital && i > 0 && Character.isLowerCase(word.charAt(i - 1));
            isPath |= (c == '/' || c == '.') && i > 0 && i + 1 < word.length();
            hasDigit |= Character.isDigit(c);
            hasCapital |= isCapital;
        }
        return isCamel || (hasCapital && (hasDigit || isPath));
    }

    private boolean add(@Nullable Token token) {
        if (token != null) {
            tokens.add(token);
            at += token.raw().length();
        }
        return token != null;
    }

    private Matcher at(Pattern pattern, int most) {
        return pattern.matcher(text)
                .region(at, Math.min(text.length(), at + most))
                .useTransparentBounds(true);
    }
}
