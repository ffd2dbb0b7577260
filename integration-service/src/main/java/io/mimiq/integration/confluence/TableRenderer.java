package io.mimiq.integration.confluence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** Renders a table. Two columns of names and values become a list, which reads better than a table without a header. */
final class TableRenderer {
    private record Row(List<String> cells, boolean namesValue) {}

    private final InlineRenderer inline;

    TableRenderer(InlineRenderer inline) {
        this.inline = inline;
    }

    String render(Element table) {
        List<Row> rows = rows(table);
        if (rows.isEmpty()) {
            return "";
        }
        if (rows.stream().allMatch(Row::namesValue)) {
            return rows.stream()
                    .map(row -> "- " + row.cells().get(0) + ": " + row.cells().get(1))
                    .collect(Collectors.joining("\n"));
        }
        int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        List<String> lines = new ArrayList<>();
        rows.forEach(row -> lines.add(line(row.cells(), width)));
        lines.add(1, "|" + " --- |".repeat(width));
        return String.join("\n", lines);
    }

    private List<Row> rows(Element table) {
        List<Row> rows = new ArrayList<>();
        for (Element part : table.children()) {
            List<Element> found = part.tagName().equals("tr") ? List.of(part) : BlockRenderer.children(part, "tr");
            found.stream().map(this::row).filter(TableRenderer::hasText).forEach(rows::add);
        }
        return rows;
    }

    private Row row(Element row) {
        List<Element> cells = row.children();
        boolean namesValue = cells.size() == 2
                && cells.get(0).tagName().equals("th")
                && cells.get(1).tagName().equals("td");
        return new Row(cells.stream().map(this::cell).toList(), namesValue);
    }

    private String cell(Element cell) {
        return inline.line(cell.childNodes()).replace("|", "\\|");
    }

    private static boolean hasText(Row row) {
        return row.cells().stream().anyMatch(cell -> !cell.isEmpty());
    }

    private static String line(List<String> cells, int width) {
        List<String> padded = new ArrayList<>(cells);
        padded.addAll(Collections.nCopies(width - cells.size(), ""));
        return "| " + String.join(" | ", padded) + " |";
    }
}
