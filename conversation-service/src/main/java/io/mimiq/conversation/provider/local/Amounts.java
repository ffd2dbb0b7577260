package io.mimiq.conversation.provider.local;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads amounts: money, shares, durations, measures, and how many there are of something. */
final class Amounts {

    private static final Map<String, String> MONEY = Map.ofEntries(
            Map.entry("€", "euro"),
            Map.entry("euro", "euro"),
            Map.entry("euros", "euro"),
            Map.entry("eur", "euro"),
            Map.entry("$", "dollar"),
            Map.entry("dollar", "dollar"),
            Map.entry("dollars", "dollar"),
            Map.entry("usd", "dollar"),
            Map.entry("£", "pound"),
            Map.entry("pound", "pound"),
            Map.entry("pounds", "pound"),
            Map.entry("gbp", "pound"),
            Map.entry("francs", "franc"),
            Map.entry("chf", "franc"),
            Map.entry("cents", "cent"));
    private static final Set<String> UNITS = Words.words("""
            g kg mg gram grams kilogram kilograms ml l litre litres liter liters cup cups tablespoon tablespoons teaspoon teaspoons m cm mm km
            metre metres meter meters kilometre kilometres °c °f degrees gb mb tb ms gigabytes megabytes""");

    /** {@code the first 15 minutes} are not how long it takes. */
    private static final Set<String> SHARE = Set.of("first", "last", "next", "previous", "past");

    private final List<Word> words;

    Amounts(List<Word> words) {
        this.words = words;
    }

    @Nullable Found at(int i) {
        boolean signed = MONEY.containsKey(lower(i)) && Numbers.isAmount(lower(i + 1));
        if (!signed && !Numbers.isNumber(lower(i))) {
            return null;
        }
        TreeSet<String> parts = new TreeSet<>();
        int at = signed ? i + 1 : i;
        String attached = Numbers.unit(lower(at));
        while (Numbers.isNumber(lower(at)) || isRange(i, at)) {
            if (Numbers.isNumber(lower(at))) {
                parts.add(Numbers.value(lower(at)));
            }
            at++;
        }
        return signed || (attached != null && MONEY.containsKey(attached))
                ? new Found(new Value(Value.MONEY, parts), i, at)
                : withUnit(i, at, attached, parts);
    }

    private Found withUnit(int i, int at, @Nullable String attached, Set<String> parts) {
        String unit = lower(at);
        if (MONEY.containsKey(unit)) {
            return new Found(new Value(Value.MONEY, parts), i, at + 1);
        } else if (unit.equals("percent") || "%".equals(attached)) {
            return new Found(new Value(Value.PERCENT, parts), i, unit.equals("percent") ? at + 1 : at);
        } else if (Dates.SPANS.contains(unit)
                || (Dates.SPANS.contains(lower(at + 1)) && !Words.FUNCTION.contains(unit))) {
            int end = Dates.SPANS.contains(unit) ? at + 1 : at + 2;
            parts.add(unit(lower(end - 1)));
            return new Found(new Value(SHARE.contains(lower(i - 1)) ? "share" : Value.DURATION, parts), i, end);
        } else if (attached != null) {
            return new Found(new Value(attached, parts), i, at);
        }
        return UNITS.contains(unit) ? new Found(new Value(unit(unit), parts), i, at + 1) : count(i, at, parts);
    }

    /** {@code between 70 and 85}. */
    private boolean isRange(int start, int at) {
        boolean joins =
                lower(at).equals("and") || lower(at).equals("to") || lower(at).equals("-");
        return joins && lower(start - 1).equals("between") && Numbers.isNumber(lower(at + 1));
    }

    /** A number without a unit is of the noun after it, or else of the one before it. */
    private Found count(int i, int at, Set<String> parts) {
        int noun = at;
        while (noun < words.size() && noun < at + 4 && isNominal(noun)) {
            noun++;
        }
        String of = noun > at ? lower(noun - 1) : i > 0 && isNominal(i - 1) ? lower(i - 1) : "";
        return new Found(new Value(Value.COUNT + Words.stem(of), parts), i, at);
    }

    private boolean isNominal(int i) {
        Word word = words.get(i);
        return !word.isMark()
                && !word.in(Words.FUNCTION)
                && !Numbers.isNumber(word.lower())
                && !Verbs.isAuxiliary(word.lower());
    }

    static String unit(String word) {
        String singular = word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return singular.equals("min") ? "minute" : singular.equals("h") ? "hour" : singular;
    }

    private String lower(int i) {
        return i >= 0 && i < words.size() ? words.get(i).lower() : "";
    }
}
