package io.mimiq.knowledge.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Blocks of code between fences. */
final class Fences {

    private static final Pattern BACKTICKS = Pattern.compile("`+");
    private static final Pattern TILDES = Pattern.compile("~+");
    private static final Pattern FENCE = Pattern.compile("`{3,}|~{3,}");
    private static final int SHORTEST = 3;

    private Fences() {}

    /** One that nothing in the code is taken for. */
    static String around(String code, String language) {
        boolean tildes = language.indexOf('`') >= 0;
        Matcher runs = (tildes ? TILDES : BACKTICKS).matcher(code);
        int longest = SHORTEST - 1;
        while (runs.find()) {
            longest = Math.max(longest, runs.end() - runs.start());
        }
        return (tildes ? "~" : "`").repeat(longest + 1);
    }

    /** The lines of the code where it stands. */
    static List<Line> lines(String code, Block block) {
        List<Line> lines = new ArrayList<>();
        for (String line : code.split("\n", -1)) {
            lines.add(new Line(line.isEmpty() ? block.blank() : block.prefix + line, block));
        }
        return lines;
    }

    static Mark mark(List<Line> lines, Block block, String statementId, String code) {
        Line first = lines.get(0);
        Line last = lines.get(lines.size() - 1);
        int start = Math.min(block.prefix.length(), first.text.length());
        boolean differs = lines.size() > 1 && !block.prefix.isEmpty();
        return new Mark(statementId, first, start, last, last.text.length(), differs ? code : null).noted();
    }

    /** Whether the line opens or ends a block of code. */
    static boolean isFence(Line line) {
        boolean outermost = line.block.kind == Block.Kind.CODE
                && (line.previous == null
                        || line.previous.block != line.block
                        || line.next == null
                        || line.next.block != line.block);
        return outermost && FENCE.matcher(line.text).find();
    }

    /** Whether the statement is all of the code between two fences. */
    static boolean hold(Mark mark) {
        Block code = mark.first.block;
        Line opening = mark.first.previous;
        Line closing = mark.last.next;
        return code.kind == Block.Kind.CODE
                && opening != null
                && opening.block == code
                && FENCE.matcher(opening.text).find()
                && Stream.concat(mark.first.marks.stream(), mark.last.marks.stream())
                        .allMatch(mark::equals)
                && (opening.previous == null || opening.previous.block != code)
                && (closing == null || closing.block != code || closing.next == null || closing.next.block != code);
    }

    /** The line that a block of code still needs behind this one to end; null if it has ended. */
    static @Nullable Line missing(Line last) {
        Line opening = Manuscript.startOf(last.block, last);
        Matcher fence = FENCE.matcher(opening.text);
        if (!fence.find()) {
            return null;
        }
        String end = last.text.toString().strip().replace("> ", "");
        boolean ends = last != opening
                && end.startsWith(fence.group())
                && end.substring(fence.group().length()).chars().allMatch(c -> c == '`' || c == '~');
        return ends ? null : new Line(last.block.prefix + fence.group(), last.block);
    }

    /** Makes fences longer than what is in the code. */
    static void lengthen(Line opening, @Nullable Line closing, String code) {
        Matcher fence = FENCE.matcher(opening.text);
        if (!fence.find()) {
            return;
        }
        String language = opening.text.substring(fence.end()).strip();
        String needed = around(code, language);
        if (needed.charAt(0) == fence.group().charAt(0)
                && needed.length() <= fence.group().length()) {
            return;
        }
        opening.text.replace(fence.start(), fence.end(), needed);
        if (closing != null) {
            Matcher end = FENCE.matcher(closing.text);
            if (end.find()) {
                closing.text.replace(end.start(), end.end(), needed);
            }
        }
    }
}
