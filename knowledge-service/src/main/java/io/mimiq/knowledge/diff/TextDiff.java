package io.mimiq.knowledge.diff;

import io.mimiq.knowledge.diff.WordHunk.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Line and word differences of two texts. Lines lose nothing: joined by {@code \n} they are the text. */
final class TextDiff {

    /** Beyond this many words, a word diff costs more than it shows. */
    private static final int MAX_WORDS = 4_000;

    private static final Pattern WORDS =
            Pattern.compile("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)|(?<=\\w)(?=\\W)|(?<=\\W)(?=\\w)");

    private TextDiff() {}

    static List<LineHunk> between(String before, String after) {
        return Edit.between(lines(before), lines(after)).stream()
                .map(TextDiff::hunk)
                .toList();
    }

    static String apply(List<LineHunk> hunks, String before) {
        List<String> old = lines(before);
        List<String> lines = new ArrayList<>();
        int next = 0;
        for (LineHunk hunk : hunks) {
            lines.addAll(old.subList(next, hunk.beforeLine()));
            lines.addAll(hunk.after());
            next = hunk.beforeLine() + hunk.before().size();
        }
        lines.addAll(old.subList(next, old.size()));
        return String.join("\n", lines);
    }

    private static List<String> lines(String text) {
        return List.of(text.split("\n", -1));
    }

    private static LineHunk hunk(Edit edit) {
        return new LineHunk(
                edit.beforeAt(), edit.before(), edit.afterAt(), edit.after(), words(edit.before(), edit.after()));
    }

    private static List<WordHunk> words(List<String> before, List<String> after) {
        if (before.isEmpty() || after.isEmpty()) {
            return List.of();
        }
        List<String> old = List.of(WORDS.split(String.join("\n", before)));
        List<String> now = List.of(WORDS.split(String.join("\n", after)));
        return old.size() + now.size() > MAX_WORDS ? List.of() : wordHunks(old, now);
    }

    private static List<WordHunk> wordHunks(List<String> old, List<String> now) {
        List<WordHunk> hunks = new ArrayList<>();
        int next = 0;
        for (Edit edit : Edit.between(old, now)) {
            add(hunks, Kind.equal, old.subList(next, edit.beforeAt()));
            add(hunks, Kind.delete, edit.before());
            add(hunks, Kind.insert, edit.after());
            next = edit.beforeAt() + edit.before().size();
        }
        add(hunks, Kind.equal, old.subList(next, old.size()));
        return List.copyOf(hunks);
    }

    private static void add(List<WordHunk> hunks, Kind kind, List<String> words) {
        String text = String.join("", words);
        if (!text.isEmpty()) {
            hunks.add(new WordHunk(kind, text));
        }
    }
}
