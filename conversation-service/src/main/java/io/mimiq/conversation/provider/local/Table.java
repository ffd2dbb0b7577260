package io.mimiq.conversation.provider.local;

import io.mimiq.platform.contracts.knowledge.Operation.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.commonmark.node.SourceSpan;
import org.jspecify.annotations.Nullable;

/** A Markdown table: each row says, for each column, "column: value". */
final class Table {

    private Table() {}

    static boolean isTable(String source, List<SourceSpan> lines) {
        return lines.size() > 2 && line(source, lines.get(0)).contains("|") && isRule(line(source, lines.get(1)));
    }

    private static boolean isRule(String line) {
        return line.contains("-") && line.chars().allMatch(c -> "|:- \t".indexOf(c) >= 0);
    }

    static List<Passage> rows(String source, List<SourceSpan> lines, @Nullable String heading, int paragraph) {
        List<String> columns = cells(line(source, lines.get(0)));
        List<Passage> rows = new ArrayList<>();
        for (SourceSpan line : lines.subList(2, lines.size())) {
            String text = row(columns, cells(line(source, line)));
            if (!text.isEmpty()) {
                Span span = new Span(line.getInputIndex(), line.getInputIndex() + line.getLength());
                rows.add(new Passage(text, List.of(span), heading, paragraph));
            }
        }
        return rows;
    }

    private static String row(List<String> columns, List<String> cells) {
        List<String> said = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                String column = i < columns.size() ? columns.get(i) : "";
                said.add(column.isEmpty() ? cells.get(i) : column + ": " + cells.get(i));
            }
        }
        return String.join("; ", said);
    }

    private static List<String> cells(String line) {
        String inner = line.strip().replaceAll("^\\||(?<!\\\\)\\|$", "");
        return Arrays.stream(inner.split("(?<!\\\\)\\|", -1))
                .map(cell -> cell.replace("\\|", "|").strip())
                .toList();
    }

    private static String line(String source, SourceSpan span) {
        return source.substring(span.getInputIndex(), span.getInputIndex() + span.getLength());
    }
}
