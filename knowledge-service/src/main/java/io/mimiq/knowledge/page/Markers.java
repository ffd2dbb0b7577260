package io.mimiq.knowledge.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What lines of lists and quotes begin with. */
public final class Markers {

    private static final Pattern ALL =
            Pattern.compile("[ \\t]*+(?:(?:>|(?:[-*+]|\\d{1,9}[.)])(?=[ \\t]|$))[ \\t]*+)*+");
    private static final Pattern BOX = Pattern.compile("\\[([ xX])](?=[ \\t])[ \\t]*");
    private static final Pattern ENDS_IN_ITEM = Pattern.compile(".*(?:[-*+]|\\d{1,9}[.)])[ \\t]+");

    private Markers() {}

    /** What an item says, with the box of a task. */
    public static String without(String written) {
        return written.substring(lengthWithoutBox(written));
    }

    /** How many characters they are, with the box of a task. */
    static int length(CharSequence line) {
        Matcher box = box(line);
        return box.lookingAt() && isItem(line, box.regionStart()) ? box.end() : box.regionStart();
    }

    /** How many characters they are, without the box. */
    static int lengthWithoutBox(CharSequence line) {
        return box(line).regionStart();
    }

    /** Where the mark in the box of a task is; -1 if the line begins no task. */
    static int boxAt(CharSequence line) {
        Matcher box = box(line);
        return box.lookingAt() && isItem(line, box.regionStart()) ? box.start(1) : -1;
    }

    private static boolean isItem(CharSequence line, int end) {
        return ENDS_IN_ITEM.matcher(line.subSequence(0, end)).matches();
    }

    private static Matcher box(CharSequence line) {
        Matcher all = ALL.matcher(line);
        int end = all.lookingAt() ? all.end() : 0;
        return BOX.matcher(line).region(end, line.length());
    }
}
