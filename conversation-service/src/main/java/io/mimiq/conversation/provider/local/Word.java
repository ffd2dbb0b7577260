package io.mimiq.conversation.provider.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A word, number or mark of a sentence as it is written, and where it stands. */
record Word(String text, String lower, int start, int end, boolean opens) {

    private static final Pattern PATTERN = Pattern.compile(
            "`[^`]+`|[\\p{L}\\p{N}]+(?:[.,:'’/@_+#&-]+[\\p{L}\\p{N}]+)*(?:[%+#]|(?<=\\d)[€$£])?|[€$£](?=\\s?\\d)|°[CF]|[,;:()]");
    private static final Set<String> MARKS = Set.of(",", ";", ":", "(", ")");

    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        Matcher found = PATTERN.matcher(text);
        while (found.find()) {
            add(words, found.group(), found.start());
        }
        return words;
    }

    /** {@code service's} is the word and its ending, so that the word is found in other sentences. */
    private static void add(List<Word> words, String text, int start) {
        String plain = text.replace('’', '\'');
        String lower = plain.toLowerCase(Locale.ROOT);
        boolean owns = lower.endsWith("'s") && lower.length() > 2;
        int end = owns ? text.length() - 2 : text.length();
        words.add(new Word(plain.substring(0, end), lower.substring(0, end), start, start + end, words.isEmpty()));
        if (owns) {
            words.add(new Word("'s", "'s", start + end, start + text.length(), false));
        }
    }

    boolean isMark() {
        return MARKS.contains(text);
    }

    boolean is(String other) {
        return lower.equals(other);
    }

    boolean in(Set<String> set) {
        return set.contains(lower);
    }

    boolean isCapitalised() {
        return Character.isUpperCase(text.codePointAt(0)) && !lower.equals("i");
    }

    /** Something that is called so, such as {@code us-central1}, {@code HbA1c} or {@code `redis-cli`}. */
    boolean isIdentifier() {
        boolean letters = text.codePoints().anyMatch(Character::isLetter);
        boolean digits = text.codePoints().anyMatch(Character::isDigit);
        return text.startsWith("`")
                || (letters && digits && !Numbers.isAmount(lower))
                || text.codePoints().skip(1).anyMatch(Character::isUpperCase)
                || lower.contains("_");
    }

    @Override
    public String toString() {
        return text;
    }
}
