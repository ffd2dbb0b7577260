package io.mimiq.conversation.provider.local;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers, amounts of money, versions and quantities with a unit. */
final class Amounts {

    private static final Pattern VERSION = pattern("v?(\\d{1,9}(?:\\.\\d{1,9}){2,}(?:[-+][\\w.+-]*\\w)?|(?<=v)\\d+(?:\\.\\d+)*)(?!\\w)");
    private static final String DIGITS = "(?<n>[-+]?\\d{1,30}(?:[.,']\\d{1,30})*)";
    private static final String SCALE = "(?:\\s?(?<scale>k|m|bn|million|mio|mrd|billion|tsd)\\b\\.?)?";
    private static final List<String> CODES = List.of("usd", "eur", "gbp", "chf", "jpy", "inr");
    private static final List<Pattern> MONEY = List.of(
            pattern("(?<symbol>us\\$|[$€£¥₹]|(?:" + String.join("|", CODES) + ")\\b)\\s?" + DIGITS + SCALE),
            pattern(DIGITS + SCALE
                    + "\\s?(?<symbol>us\\$|[$€£¥₹円]|(?:euros?|dollars?|pounds?|dólares|" + String.join("|", CODES) + ")\\b)"));
    private static final Pattern NUMBER = pattern(DIGITS + "(?:\\s?(?<unit>[%‰°]|\\p{L}{1,14}\\b))?");
    private static final Pattern ENDS_IN_LETTER = Pattern.compile("[A-Za-z\\u00C0-\\u024F_]");
    private static final Pattern GROUPS = Pattern.compile("[-+]?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");
    private static final Pattern POINTS = Pattern.compile("[-+]?\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?");
    private static final Pattern COMMA = Pattern.compile("[-+]?\\d+,\\d+");
    private static final Map<String, String> CURRENCIES = Map.ofEntries(
            Map.entry("$", "usd"), Map.entry("us$", "usd"), Map.entry("dollar", "usd"), Map.entry("dollars", "usd"),
            Map.entry("dólares", "usd"), Map.entry("€", "eur"), Map.entry("euro", "eur"), Map.entry("euros", "eur"),
            Map.entry("£", "gbp"), Map.entry("pound", "gbp"), Map.entry("pounds", "gbp"), Map.entry("¥", "jpy"),
            Map.entry("円", "jpy"), Map.entry("₹", "inr"));
    private static final Map<String, Integer> POWERS = Map.of(
            "k", 3, "tsd", 3, "m", 6, "million", 6, "mio", 6, "bn", 9, "billion", 9, "mrd", 9);
    private static final Map<String, Unit> UNITS = units();

    /** A unit as so many of another: 3,600 seconds. */
    private record Unit(String base, String factor) {}

    private Amounts() {}

    /** The value that begins there; a number that is part of a longer word is none. */
    static @Nullable Value at(String text, int start) {
        Matcher version = at(VERSION, text, start);
        if (version.lookingAt()) {
            return new Value(Token.VERSION, version.group(1).toLowerCase(Locale.ROOT), version.end());
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
        return CURRENCIES.containsKey(word) || CODES.contains(word);
    }

    private static Value money(Matcher found) {
        String symbol = found.group("symbol").toLowerCase(Locale.ROOT);
        String scale = found.group("scale");
        BigDecimal amount = decimal(found.group("n"));
        int power = scale == null ? 0 : POWERS.getOrDefault(scale.toLowerCase(Locale.ROOT), 0);
        String key = CURRENCIES.getOrDefault(symbol, symbol) + " " + plain(amount.scaleByPowerOfTen(power));
        return new Value(Token.MONEY, key, found.end());
    }

    private static @Nullable Value number(String text, Matcher found) {
        String unit = found.group("unit");
        Unit known = unit == null ? null : unit(unit);
        if (known != null && isWhole(text, found.end()) && !POINTS.matcher(found.group("n")).matches()) {
            BigDecimal amount = decimal(found.group("n")).multiply(new BigDecimal(known.factor()));
            return new Value("#" + known.base(), plain(amount) + " " + known.base(), found.end());
        }
        int end = found.end("n");
        if (!isWhole(text, end)) {
            return null;
        }
        String digits = found.group("n");
        String key = GROUPS.matcher(digits).matches() ? digits.replace(",", "") : digits;
        return new Value(Token.NUMBER, key, end);
    }

    private static @Nullable Unit unit(String name) {
        Unit exact = UNITS.get(name);
        return exact != null || name.length() < 3 ? exact : UNITS.get(name.toLowerCase(Locale.ROOT));
    }

    private static boolean isWhole(String text, int end) {
        return end >= text.length()
                || Character.isWhitespace(text.charAt(end))
                || !Character.isLetterOrDigit(text.charAt(end - 1))
                || !ENDS_IN_LETTER.matcher(text.substring(end, end + 1)).matches();
    }

    private static BigDecimal decimal(String digits) {
        String bare = digits.replace("'", "");
        if (GROUPS.matcher(bare).matches()) {
            bare = bare.replace(",", "");
        } else if (POINTS.matcher(bare).matches()) {
            bare = bare.replace(".", "").replace(',', '.');
        } else if (COMMA.matcher(bare).matches()) {
            bare = bare.replace(',', '.');
        }
        return bare.matches("[-+]?\\d+(?:\\.\\d+)?") ? new BigDecimal(bare) : new BigDecimal(bare.replaceAll("[.,]", ""));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static Matcher at(Pattern pattern, String text, int start) {
        return pattern.matcher(text).region(start, Math.min(text.length(), start + 100)).useTransparentBounds(true);
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static Map<String, Unit> units() {
        Map<String, Unit> units = new HashMap<>();
        put(units, "s", "0.001", "ms millisecond milliseconds millisekunden");
        put(units, "s", "1", "s sec secs second seconds sekunde sekunden seconde secondes segundo segundos 秒");
        put(units, "s", "60", "min mins minute minutes minuten minuto minutos 分");
        put(units, "s", "3600", "h hr hrs hour hours stunde stunden heure heures hora horas 時間");
        put(units, "s", "86400", "day days tag tage tagen jour jours día días");
        put(units, "s", "604800", "week weeks woche wochen semaine semaines semana semanas 週間");
        put(units, "month", "1", "month months monat monate monaten mois mes meses");
        put(units, "month", "12", "year years jahr jahre jahren ans année années año años");
        put(units, "mm", "1", "mm");
        put(units, "mm", "10", "cm");
        put(units, "mm", "1000", "metre metres meter meters");
        put(units, "mm", "1000000", "km");
        put(units, "mg", "1", "mg");
        put(units, "mg", "1000", "g gram grams gramm");
        put(units, "mg", "1000000", "kg kilogram kilograms");
        put(units, "%", "1", "% percent prozent");
        for (String unit : "B kB KB MB GB TB KiB MiB GiB TiB l ml W kW MW V A Hz kHz MHz GHz".split(" ")) {
            put(units, unit, "1", unit);
        }
        return units;
    }

    private static void put(Map<String, Unit> units, String base, String factor, String names) {
        for (String name : names.split(" ")) {
            units.put(name, new Unit(base, factor));
        }
    }
}
