package io.mimiq.platform.reading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds changes of files as programs write them. */
final class DiffLines {
    private static final Pattern HUNK =
            Pattern.compile("@@ -\\d{1,9}(?:,(?<old>\\d{1,9}))? \\+\\d{1,9}(?:,(?<new>\\d{1,9}))? @@.*");
    private static final Pattern EXTENDED = Pattern.compile(
            "(?:index [0-9a-f]+\\.\\.|(?:old|new|deleted file|new file) mode |(?:dis)?similarity index |(?:rename|copy) (?:from|to) |Binary files ).*");

    private final String text;
    private final List<Line> lines;

    DiffLines(String text, List<Line> lines) {
        this.text = text;
        this.lines = lines;
    }

    /** The line behind the changes that begin here; the line itself if none do. */
    int end(int index) {
        int end = index;
        int next = part(index);
        while (next > end) {
            end = next;
            next = end < lines.size() ? part(end) : end;
        }
        return end;
    }

    /** A line of the head of a file's changes, or a hunk of them. */
    private int part(int index) {
        if (starts(index, "diff --") || starts(index, "--- ") && starts(index + 1, "+++ ")) {
            int end = index + 1;
            while (end < lines.size() && isHead(end)) {
                end++;
            }
            return end;
        }
        return hunk(index);
    }

    private boolean isHead(int index) {
        return EXTENDED.matcher(raw(index)).matches()
                || starts(index, "--- ") && starts(index + 1, "+++ ")
                || starts(index, "+++ ") && starts(index - 1, "--- ");
    }

    private int hunk(int index) {
        if (!starts(index, "@@ -")) {
            return index;
        }
        Matcher hunk = HUNK.matcher(raw(index));
        if (!hunk.matches()) {
            return index;
        }
        int before = count(hunk.group("old"));
        int after = count(hunk.group("new"));
        int end = index + 1;
        int last = end;
        while (end < lines.size() && (before > 0 || after > 0)) {
            char mark =
                    lines.get(end).isBlank() ? ' ' : text.charAt(lines.get(end).start());
            if (" +-\\".indexOf(mark) < 0) {
                break;
            }
            before -= mark == '-' || mark == ' ' ? 1 : 0;
            after -= mark == '+' || mark == ' ' ? 1 : 0;
            last = lines.get(end).isBlank() ? last : end + 1;
            end++;
        }
        return last;
    }

    private static int count(String lines) {
        return lines == null ? 1 : Integer.parseInt(lines);
    }

    private boolean starts(int index, String mark) {
        return index >= 0
                && index < lines.size()
                && text.startsWith(mark, lines.get(index).start());
    }

    private String raw(int index) {
        Line line = lines.get(index);
        return text.substring(line.start(), Math.min(line.end(), line.start() + 300));
    }
}
