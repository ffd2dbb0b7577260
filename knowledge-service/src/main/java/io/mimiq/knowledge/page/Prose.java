package io.mimiq.knowledge.page;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a section that belong to no statement: introductions, headings, code. */
public final class Prose {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

    private final Set<String> pieces = new HashSet<>();

    private Prose() {}

    /** @param ended statements that go: the head of a table goes with the last of its rows */
    public static Prose outsideStatements(Section section, Set<String> ended) {
        Prose prose = new Prose();
        Manuscript manuscript = ManuscriptReader.read(section);
        List<Mark> open = new ArrayList<>();
        for (Line line = manuscript.head(); line != null; line = line.next) {
            if (!isScaffold(line, ended)) {
                prose.addOutside(line, !open.isEmpty());
            }
            for (Mark mark : line.marks) {
                if (mark.last != line) {
                    open.add(mark);
                } else if (mark.first != line) {
                    open.remove(mark);
                }
            }
        }
        return prose;
    }

    /** Whether each piece still stands in {@code body}, however it is wrapped, listed or punctuated. */
    public boolean isKeptIn(String body) {
        if (pieces.isEmpty()) {
            return true;
        }
        Set<String> lines = new HashSet<>();
        for (String line : body.split("\n", -1)) {
            lines.add(trimmed(line.substring(Markers.length(line))));
        }
        String words = normalised(body);
        return pieces.stream()
                .allMatch(piece -> lines.contains(piece)
                        || !Placement.occurrences(words, piece).isEmpty());
    }

    /** What stands there for statements only: fences, the names of quotes, the head of a table whose rows go. */
    private static boolean isScaffold(Line line, Set<String> ended) {
        return line.block.isAlert() || Fences.isFence(line) || isHeadOfNone(line, ended);
    }

    private static boolean isHeadOfNone(Line line, Set<String> ended) {
        boolean isHead =
                line.block.kind == Block.Kind.TABLE && (line.previous == null || line.previous.block != line.block);
        boolean hasStatements = false;
        for (Line row = line.next; isHead && row != null && row.block == line.block; row = row.next) {
            hasStatements |= !row.marks.isEmpty();
            if (row.marks.stream().anyMatch(mark -> !ended.contains(mark.statementId))) {
                return false;
            }
        }
        return hasStatements;
    }

    private void addOutside(Line line, boolean inStatement) {
        int from = Markers.length(line.text);
        if (inStatement) {
            from = line.marks.stream()
                    .filter(mark -> mark.last == line && mark.first != line)
                    .mapToInt(mark -> mark.end)
                    .max()
                    .orElse(line.text.length());
        }
        List<Mark> begun = new ArrayList<>(line.marks);
        begun.removeIf(mark -> mark.first != line);
        begun.sort(comparingInt(mark -> mark.start));
        for (Mark mark : begun) {
            add(line, from, mark.start);
            from = mark.last == line ? mark.end : line.text.length();
        }
        add(line, from, line.text.length());
    }

    private void add(Line line, int from, int to) {
        if (from < to) {
            String words = line.text.substring(from, to);
            List<String> parts = line.block.kind == Block.Kind.TABLE ? Rows.cells(words) : List.of(words);
            parts.stream().map(Prose::trimmed).filter(piece -> !piece.isEmpty()).forEach(pieces::add);
        }
    }

    private static String trimmed(String line) {
        return EDGES.matcher(normalised(line)).replaceAll("");
    }

    private static String normalised(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }
}
