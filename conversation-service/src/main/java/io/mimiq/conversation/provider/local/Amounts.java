package io.mimiq.conversation.provider.local;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers, amounts of money, versions and quantities with a unit. */
final class Amounts {

    private static final Map<String, String> CURRENCIES = Words.table("currencies");
    private static final Map<String, String> POWERS = Words.table("powers");
    /** Names of units, by the unit and how many of it they are. */
    private static final Map<String, String> UNITS = Words.table("units");

    private static final String DIGITS = "(?<n>[-+]?\\d{1,30}(?:[.,']\\d{1,30})*+)";
    private static final String SCALE = "(?:\\s?(?<scale>" + Words.pattern("powers", ".*") + ")\\b\\.?)?";
    private static final String SYMBOL =
            "(?<symbol>us\\$|[$€£¥₹円]|" + Words.pattern("currencies", "\\p{L}{3,}") + "\\b)";
    private static final Pattern VERSION = pattern(
            "(?!\\d{1,3}(?:\\.\\d{3})++(?![\\d.]))v?(?<n>\\d{1,9}(?:\\.\\d{1,9}){2,40}(?:[-+][\\w.+-]*\\w)?|(?<=v)\\d+(?:\\.\\d+){0,40})(?!\\w)");
    private static final List<Pattern> MONEY =
            List.of(pattern(SYMBOL + "\\s?" + DIGITS + SCALE), pattern(DIGITS + SCALE + "\\s?" + SYMBOL));
    private static final Pattern NUMBER = pattern(DIGITS + "(?:\\s?(?<unit>[%]|°[CF]?|"
            + Words.pattern("units", ".*[_/].*").replace('_', ' ') + "\\b|\\p{L}{1,14}\\b))?");
    private static final Pattern LETTER = Pattern.compile("[A-Za-z\\u00C0-\\u024F_]");
    private static final Pattern GROUPED = Pattern.compile("[-+]?[1-9]\\d{0,2}[.,]\\d{3}");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?\\d+(?:[.,]\\d+)?");
    private static final Pattern MIXED = Pattern.compile("[-+]?\\d+(?:\\.\\d+)*+,\\d+|[-+]?\\d+(?:,\\d+)*+\\.\\d+");
    /** Where one of these is near, a comma before three digits parts thousands. */
    private static final Set<String> ENGLISH = Words.set("english");

    private static final int NEAR = 100;
    /** Between the readings of a number that has several. */
    private static final String EITHER = "~";

    private Amounts() {}

    /** The value that begins there; a number that is part of a longer word is none. */
    static @Nullable Token at(String text, int start) {
        Matcher version = at(VERSION, text, start);
        if (version.lookingAt()) {
            return new Token(version.group(), version.group("n").toLowerCase(Locale.ROOT), Token.VERSION);
        }
        for (Pattern pattern : MONEY) {
            Matcher money = at(pattern, text, start);
            if (money.lookingAt() && isWhole(text, money.end())) {
                return money(text, money);
            }
        }
        Matcher number = at(NUMBER, text, start);
        return number.lookingAt() ? number(text, number) : null;
    }

    static boolean isCurrency(String word) {
        return CURRENCIES.containsKey(word);
    }

    /** Whether two values of one kind may be the same number, read in one way or another. */
    static boolean mayBeEqual(String key, String other) {
        return !Collections.disjoint(readings(key), readings(other));
    }

    private static List<String> readings(String key) {
        List<String> readings = List.of(key.split(EITHER));
        return readings.size() == 1 ? readings : readings.subList(1, readings.size());
    }

    private static Token money(String text, Matcher found) {
        String scale = found.group("scale");
        int power = scale == null ? 0 : Integer.parseInt(POWERS.get(scale.toLowerCase(Locale.ROOT)));
        String symbol = found.group("symbol").toLowerCase(Locale.ROOT);
        boolean isEnglish =
                (found.start("symbol") < found.start("n") && ENGLISH.contains(symbol)) || isEnglish(text, found);
        String currency = CURRENCIES.get(symbol);
        String key =
                key(found.group("n"), isEnglish, number -> currency + " " + plain(number.scaleByPowerOfTen(power)));
        return new Token(found.group(), key, Token.MONEY);
    }

    private static @Nullable Token number(String text, Matcher found) {
        String digits = found.group("n");
        boolean isEnglish = isEnglish(text, found);
        String unit = found.group("unit") == null ? null : unit(found.group("unit"));
        if (unit != null && isWhole(text, found.end())) {
            String[] of = unit.split(" ");
            BigDecimal times = new BigDecimal(of[0]);
            String key = key(digits, isEnglish, number -> plain(number.multiply(times)) + " " + of[1]);
            return new Token(found.group(), key, "#" + of[1]);
        }
        return isWhole(text, found.end("n"))
                ? new Token(digits, key(digits, isEnglish, BigDecimal::toPlainString), Token.NUMBER)
                : null;
    }

    /**
     * {@code 1.500} and {@code 1,500} may each be one of two numbers, and {@code 1,5} may be a list: they are equal only
     * to what is written the same way.
     */
    private static String key(String written, boolean isEnglish, Function<BigDecimal, String> shown) {
        String digits = written.replace("'", "");
        String bare = digits.replace(".", "").replace(",", "");
        boolean mayGroup = GROUPED.matcher(digits).matches();
        boolean isDecimal = DECIMAL.matcher(digits).matches();
        if (!isDecimal || (mayGroup && isEnglish && digits.contains(","))) {
            return shown.apply(mayGroup || !MIXED.matcher(digits).matches() ? new BigDecimal(bare) : mixed(digits));
        }
        BigDecimal decimal = new BigDecimal(digits.replace(',', '.'));
        String readings = EITHER + shown.apply(decimal) + (mayGroup ? EITHER + shown.apply(new BigDecimal(bare)) : "");
        return mayGroup || digits.contains(",") ? digits + readings : shown.apply(decimal);
    }

    /** {@code 1.200,50}: the last mark is the decimal one. */
    private static BigDecimal mixed(String digits) {
        int mark = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
        String whole = digits.substring(0, mark).replace(".", "").replace(",", "");
        return new BigDecimal(whole + "." + digits.substring(mark + 1));
    }

    private static boolean isEnglish(String text, Matcher found) {
        String around = text.substring(Math.max(0, found.start() - NEAR), Math.min(text.length(), found.end() + NEAR));
        return Arrays.stream(around.toLowerCase(Locale.ROOT).split(" ")).anyMatch(ENGLISH::contains);
    }

    /** The case tells short units apart, such as W and w. */
    private static @Nullable String unit(String name) {
        String known = name.replace(' ', '_');
        boolean isExact = name.length() < 3 || UNITS.containsKey(known);
        return UNITS.get(isExact ? known : known.toLowerCase(Locale.ROOT));
    }

    private static boolean isWhole(String text, int end) {
        return end >= text.length()
                || !Character.isLetterOrDigit(text.charAt(end - 1))
                || !LETTER.matcher(text.substring(end, end + 1)).matches();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static Matcher at(Pattern pattern, String text, int start) {
        return pattern.matcher(text)
                .region(start, Math.min(text.length(), start + 100))
                .useTransparentBounds(true);
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile("(?iu)" + regex);
    }
}
