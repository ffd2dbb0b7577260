package io.mimiq.conversation.provider.local;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers in digits and words. */
final class Numbers {

    private static final Pattern DIGITS = Pattern.compile("\\d+(?:[.,]\\d+)*");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");
    private static final Pattern AMOUNT =
            Pattern.compile("\\d+(?:[.,]\\d+)*(?:%|€|\\$|£|am|pm|h|k|m|km|kg|g|mg|ml|l|gb|mb|tb|ms|s)?");
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("one", "1"),
            Map.entry("two", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("five", "5"),
            Map.entry("six", "6"),
            Map.entry("seven", "7"),
            Map.entry("eight", "8"),
            Map.entry("nine", "9"),
            Map.entry("ten", "10"),
            Map.entry("eleven", "11"),
            Map.entry("twelve", "12"),
            Map.entry("thirteen", "13"),
            Map.entry("fourteen", "14"),
            Map.entry("fifteen", "15"),
            Map.entry("sixteen", "16"),
            Map.entry("seventeen", "17"),
            Map.entry("eighteen", "18"),
            Map.entry("nineteen", "19"),
            Map.entry("twenty", "20"),
            Map.entry("thirty", "30"),
            Map.entry("forty", "40"),
            Map.entry("fifty", "50"),
            Map.entry("sixty", "60"),
            Map.entry("seventy", "70"),
            Map.entry("eighty", "80"),
            Map.entry("ninety", "90"),
            Map.entry("hundred", "100"),
            Map.entry("thousand", "1000"),
            Map.entry("million", "million"),
            Map.entry("billion", "billion"),
            Map.entry("half", "0.5"),
            Map.entry("dozen", "12"));

    private Numbers() {}

    static boolean isNumber(String word) {
        return WORDS.containsKey(word) || isAmount(word);
    }

    /** Digits, with the unit that is written to them at most. */
    static boolean isAmount(String word) {
        return AMOUNT.matcher(word).matches();
    }

    /** The same text for the same number: {@code 1200} for {@code 1,200}, {@code 2} for {@code two}. */
    static String value(String word) {
        String named = WORDS.get(word);
        if (named != null) {
            return named;
        }
        Matcher digits = DIGITS.matcher(word);
        if (!digits.lookingAt()) {
            return word;
        }
        String number = digits.group();
        return GROUPED.matcher(number).matches() ? number.replace(",", "") : number;
    }

    /** The unit that is written to the digits, {@code %} or {@code kg}. */
    static @Nullable String unit(String word) {
        Matcher digits = DIGITS.matcher(word);
        return digits.lookingAt() && digits.end() < word.length() ? word.substring(digits.end()) : null;
    }
}
