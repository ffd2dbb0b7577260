package io.mimiq.platform.reading;

import java.util.List;

/** Reads rows of separated values as a table. */
final class RowReader {
    private final Traced traced;
    private final Units units;

    RowReader(Traced traced, Units units) {
        this.traced = traced;
        this.units = units;
    }

    void read(List<Separated.Row> rows, Scope scope) {
        List<String> columns = List.of();
        Draft head = null;
        for (Separated.Row row : rows) {
            List<String> cells = row.cells().stream().map(RowReader::cell).toList();
            Span span = span(row);
            if (span == null) {
                continue;
            }
            String text = String.join(" | ", cells);
            if (head == null) {
                columns = cells;
                head = units.add(
                        Unit.Kind.LABEL,
                        span,
                        text,
                        scope,
                        scope.form(Form.Block.ROW, Form.Joint.APART, columns, null));
            } else {
                units.add(
                        Unit.Kind.ROW,
                        span,
                        text,
                        scope,
                        scope.form(Form.Block.ROW, Form.Joint.NEXT_LINE, columns, null),
                        head);
            }
        }
    }

    private @org.jspecify.annotations.Nullable Span span(Separated.Row row) {
        int start = row.start();
        int end = row.end();
        while (start < end && Words.isBlank(traced.text().charAt(start))) {
            start++;
        }
        while (end > start && Words.isBlank(traced.text().charAt(end - 1))) {
            end--;
        }
        return traced.source(start, end);
    }

    private static String cell(String value) {
        return Escapes.inline(Words.oneLine(value)).replace("|", "\\|");
    }
}
