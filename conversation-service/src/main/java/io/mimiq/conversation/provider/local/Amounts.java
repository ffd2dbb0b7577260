package io.mimiq.conversation.provider.local;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers, amounts of money, versions and quantities with a unit. */
final class Amounts {

    private static final Map<String, String> CURRENCIES = Words.table("""
            usd: $ us$ usd dollar dollars dólares
            eur: € eur euro euros
            gbp: £ gbp pound pounds
            jpy: ¥ 円 jpy yen
            chf: chf
            inr: ₹ inr""");
    private static final Map<String, String> POWERS = Words.table("""
            3: k tsd
            6: m mio million
            9: bn mrd billion""");
    /** Names of units, by the unit and how many of it they are. */
    private static final Map<String, String> UNITS = Words.table("""
            0.001 s: ms millisecond milliseconds millisekunden
            1 s: s sec secs second seconds sekunde sekunden seconde secondes segundo segundos
            60 s: min mins minute minutes minuten minuto minutos
            3600 s: h hr hrs hour hours stunde stunden heure heures hora horas
            86400 s: day days tag tage tagen jour jours día días
            604800 s: week weeks woche wochen semaine semaines semana semanas
            1 month: month months monat monate monaten mois mes meses
            12 month: year years jahr jahre jahren ans année années año años
            1 mm: mm
            10 mm: cm
            1000 mm: metre metres meter meters
            1000000 mm: km
            1 mg: mg
            1000 mg: g gram grams gramm
            1000000 mg: kg kilogram kilograms
            1 %: % percent prozent
            1 kB: kB KB
            1 MB: MB
            1 GB: GB
            1 TB: TB""");

    private static final String DIGITS = "(?<n>[-+]?\\d{1,30}(?:[.,']\\d{1,30})*)";
    private static final String SCALE = "(?:\\s?(?<scale>" + Words.longestFirst(POWERS.keySet()) + ")\\b\\.?)?";
    private static final String SYMBOL = "(?<symbol>us\\$|[$€£¥₹円]|(?:"
            + Words.longestFirst(CURRENCIES.keySet().stream()
                    .filter(name -> name.matches("\\p{L}{3,}"))
                    .toList()) + ")\\b)";
    private static final Pattern VERSION =
            pattern("v?(?<n>\\d{1,9}(?:\\.\\d{1,9}){2,}(?:[-+][\\w.+-]*\\w)?|(?<=v)\\d+(?:\\.\\d+)*)(?!\\w)");
    private static final List<Pattern> MONEY =
            List.of(pattern(SYMBOL + "\\s?" + DIGITS + SCALE), pattern(DIGITS + SCALE + "\\s?" + SYMBOL));
    private static final Pattern NUMBER = pattern(DIGITS + "(?:\\s?(?<unit>[%]|\\p{L}{1,14}\\b))?");
    private static final Pattern LETTER = Pattern.compile("[A-Za-z\\u00C0-\\u024F_]");
    private static final Pattern COMMAS = Pattern.compile("[-+]?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");
    private static final Pattern POINTS = Pattern.compile("[-+]?\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?\\d+(?:[.,]\\d+)?");

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
                return money(money);
            }
        }
        Matcher number = at(NUMBER, text, start);
        return number.lookingAt() ? number(text, number) : null;
    }

    static boolean isCurrency(String word) {
        return CURRENCIES.containsKey(word);
    }

    private static Token money(Matcher found) {
        String scale = found.group("scale");
        String power = scale == null ? "0" : POWERS.get(scale.toLowerCase(Locale.ROOT));
        String digits = found.group("n");
        BigDecimal amount = decimal(POINTS.matcher(digits).matches() ? digits.replace(".", "") : digits)
                .scaleByPowerOfTen(Integer.parseInt(power));
        String currency = CURRENCIES.get(found.group("symbol").toLowerCase(Locale.ROOT));
        return new Token(found.group(), currency + " " + plain(amount), Token.MONEY);
    }

    private static @Nullable Token number(String text, Matcher found) {
        String digits = found.group("n");
        String unit = found.group("unit") == null ? null : unit(found.group("unit"));
        if (unit != null
                && isWhole(text, found.end())
                && !POINTS.matcher(digits).matches()) {
            String[] of = unit.split(" ");
            return new Token(
                    found.group(), plain(decimal(digits).multiply(new BigDecimal(of[0]))) + " " + of[1], "#" + of[1]);
        }
        String key = COMMAS.matcher(digits).matches() ? digits.replace(",", "") : digits;
        return isWhole(text, found.end("n")) ? new Token(digits, key, Token.NUMBER) : null;
    }

    /** The case tells short units apart, such as W and w. */
    private static @Nullable String unit(String name) {
        return UNITS.get(name.length() < 3 ? name : name.toLowerCase(Locale.ROOT));
    }

    private static boolean isWhole(String text, int end) {
        return end >= text.length()
                || !Character.isLetterOrDigit(text.charAt(end - 1))
                || !LETTER.matcher(text.substring(end, end + 1)).matches();
    }

    private static BigDecimal decimal(String digits) {
        String bare = digits.replace("'", "");
        bare = COMMAS.matcher(bare).matches() ? bare.replace(",", "") : bare;
        return DECIMAL.matcher(bare).matches()
                ? new BigDecimal(bare.replace(',', '.'))
                : new BigDecimal(bare.replaceAll("[.,]", ""));
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
