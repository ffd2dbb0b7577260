package io.mimiq.conversation.provider.local;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts a text into words, marks and values. */
final class Tokens {

    private static final Pattern LINK = Pattern.compile("(?:https?://|www\\.|mailto:)\\S{1,2000}|[\\w.+-]{1,64}@[\\w-]+(?:\\.[\\w-]+)+");
    private static final Pattern CODE = Pattern.compile("`+([^`\\n]{1,500})`+");
    private static final Pattern ISSUE = Pattern.compile("#\\d+");
    private static final Pattern WORD = Pattern.compile(
            "[\\p{L}\\p{M}\\p{N}_&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]]+(?:['./@-][\\p{L}\\p{M}\\p{N}_&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]]+)*");
    private static final Pattern OPPOSITE = Pattern.compile(Polarity.IDEOGRAPHS);
    private static final Pattern HAS_DIGIT = Pattern.compile(".*\\d.*");
    private static final Map<String, String> NUMBERS = numbers(
            "two zwei deux", "three drei trois tres", "four vier quatre cuatro", "five fünf cinq cinco",
            "six sechs seis", "seven sieben siete", "eight acht huit ocho", "nine neun neuf nueve",
            "ten zehn dix diez", "eleven elf onze", "twelve zwölf douze doce");

    private static final Pattern NUMBER_WORD = Pattern.compile(
            "(?<![\\w-])(?:" + String.join("|", NUMBERS.keySet()) + ")(?![\\w-])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokens(String text) {
        this.text = text;
    }

    static List<Token> of(String text) {
        Tokens tokens = new Tokens(digits(Plain.of(text)));
        tokens.read();
        return tokens.tokens;
    }

    private void read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ' ') {
                at++;
            } else if (!isLink(c) && !isCode(c) && !isValue(c) && !isWord()) {
                int end = at + Character.charCount(text.codePointAt(at));
                add(end, text.substring(at, end), null);
            }
        }
        if (!tokens.isEmpty() && List.of(".", "。").contains(tokens.get(tokens.size() - 1).key())) {
            tokens.remove(tokens.size() - 1);
        }
    }

    private boolean isLink(char c) {
        Matcher link = at(LINK, 2100);
        if (!Character.isLetterOrDigit(c) || !startsWord() || !link.lookingAt()) {
            return false;
        }
        int end = link.end();
        while (".,;:!?)>]\"'*".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return add(end, text.substring(at, end), null);
    }

    /** Code keeps its case; a value in it is a value all the same. */
    private boolean isCode(char c) {
        Matcher code = at(CODE, 510);
        if (c != '`' || !code.lookingAt()) {
            return false;
        }
        List<Token> inside = of(code.group(1).replace('`', ' '));
        if (inside.size() == 1 && inside.get(0).isValue() && !Token.CODE.equals(inside.get(0).slot())) {
            tokens.add(inside.get(0));
            at = code.end();
            return true;
        }
        String slot = HAS_DIGIT.matcher(code.group(1)).matches() && inside.size() == 1 ? Token.CODE : null;
        return add(code.end(), code.group(1), slot);
    }

    private boolean isValue(char c) {
        boolean signed = "+-$€£¥₹".indexOf(c) >= 0;
        if (!startsWord() || !(Character.isLetterOrDigit(c) || signed)) {
            return false;
        }
        if (Character.isLetter(c) && !mayBeginValue()) {
            return false;
        }
        Value value = Dates.at(text, at);
        Value found = value != null ? value : Amounts.at(text, at);
        return found != null && add(found.end(), found.key(), found.slot());
    }

    private boolean mayBeginValue() {
        int end = at;
        while (end < text.length() && end < at + 12 && Character.isLetter(text.charAt(end))) {
            end++;
        }
        String word = text.substring(at, end).toLowerCase(Locale.ROOT);
        return Dates.isMonth(word) || word.equals("v") || Amounts.isCurrency(word);
    }

    private boolean isWord() {
        Matcher issue = at(ISSUE, 20);
        Matcher opposite = at(OPPOSITE, 6);
        Matcher word = at(WORD, text.length());
        if (issue.lookingAt()) {
            return add(issue.end(), issue.group(), null);
        } else if (opposite.lookingAt()) {
            return add(opposite.end(), opposite.group(), null);
        } else if (!word.lookingAt()) {
            return false;
        }
        String key = word.group().toLowerCase(Locale.ROOT);
        Integer weekday = Dates.weekday(key);
        if (weekday != null) {
            return add(word.end(), "day " + weekday, Token.WEEKDAY);
        }
        boolean code = HAS_DIGIT.matcher(key).matches() && !Character.isDigit(key.charAt(0));
        return add(word.end(), key, code ? Token.CODE : null);
    }

    private boolean add(int end, String key, @Nullable String slot) {
        tokens.add(new Token(text.substring(at, end), key, slot));
        at = end;
        return true;
    }

    private boolean startsWord() {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)) || isIdeograph(text.charAt(at - 1));
    }

    private static boolean isIdeograph(char c) {
        return c >= 0x2E80 && c < 0xFB00;
    }

    private Matcher at(Pattern pattern, int most) {
        return pattern.matcher(text).region(at, Math.min(text.length(), at + most)).useTransparentBounds(true);
    }

    private static String digits(String text) {
        return NUMBER_WORD.matcher(text).replaceAll(found -> NUMBERS.get(found.group().toLowerCase(Locale.ROOT)));
    }

    private static Map<String, String> numbers(String... words) {
        Map<String, String> numbers = new HashMap<>();
        for (int i = 0; i < words.length; i++) {
            for (String word : words[i].split(" ")) {
                numbers.put(word, String.valueOf(i + 2));
            }
        }
        return numbers;
    }
}
