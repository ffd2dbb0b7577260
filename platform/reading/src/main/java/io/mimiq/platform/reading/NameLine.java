package io.mimiq.platform.reading;

/** Tells the lines that are short enough to name something, and end as a name does. */
final class NameLine {
    private NameLine() {}

    /** A name ends in a word, or in what is added to it. */
    private static boolean isNameEnd(String words) {
        return Words.isWord(words, words.length() - 1)
                || ")]}\"'”’»%€$°".indexOf(words.charAt(words.length() - 1)) >= 0;
    }

    static boolean isShort(String words, int length, int count) {
        return words.length() <= length
                && !LineKind.isEnded(words)
                && isNameEnd(words)
                && words.split("\\s+").length <= count
                && words.indexOf('|') < 0
                && !words.contains("   ")
                && words.indexOf('\t') < 0
                && !words.contains("://")
                && !LineKind.isTag(words)
                && !LineKind.isLog(words)
                && ">*_[!".indexOf(words.charAt(0)) < 0;
    }

    static boolean isCapitals(String words) {
        long letters = words.chars().filter(Character::isLetter).count();
        return letters >= 4
                && words.chars().noneMatch(Character::isLowerCase)
                && words.chars().anyMatch(Character::isUpperCase);
    }
}
