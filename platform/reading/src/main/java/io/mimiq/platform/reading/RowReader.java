package io.mimiq.platform.reading;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads rows of separated values as a table. */
final class RowReader {
    private final Traced traced;
    private final Units units;

    RowReader(Traced traced, Units units) {
        this.traced = traced;
        this.units = units;
    }

    /** A whole file, whose first rows may be a title. False if it has no rows. */
    static boolean readAll(Traced traced, Scope scope, Units units) {
        List<Separated.Row> rows = Separated.all(traced.text());
        if (rows == null) {
            return false;
        }
        LineReader titles = new LineReader(traced, units);
        int head = 0;
        while (!rows.get(head).isDivided()) {
            Separated.Row title = rows.get(head++);
            titles.read(title.start(), title.end(), Unit.Kind.SENTENCE, scope, Form.Joint.APART);
        }
        new RowReader(traced, units).read(rows.subList(head, rows.size()), scope);
        return true;
    }

    void read(List<Separated.Row> rows, Scope scope) {
        boolean hasHead = rows.get(0).cells().stream().noneMatch(RowReader::isValue);
        List<String> first = cells(rows.get(0));
        List<String> columns = hasHead ? first : Collections.nCopies(first.size(), "");
        Form.Joint joint = Form.Joint.APART;
        Draft head = null;
        for (Separated.Row row : rows) {
            Span span = span(row);
            if (span == null || row.cells().stream().allMatch(String::isBlank)) {
                units.drop(span);
                continue;
            }
            String text = String.join(" | ", cells(row));
            Form form = scope.form(Form.Block.ROW, joint, columns, null);
            if (hasHead && head == null) {
                head = units.add(Unit.Kind.LABEL, span, text, scope, form);
            } else {
                units.add(Unit.Kind.ROW, span, text, scope, form, head);
            }
            joint = Form.Joint.NEXT_LINE;
        }
    }

    /** The head of a table names values, and is none. */
    private static boolean isValue(String cell) {
        String value = cell.strip();
        return !value.isEmpty() && (Character.isDigit(value.charAt(0)) || "-+$€£|".indexOf(value.charAt(0)) >= 0);
    }

    private static List<String> cells(Separated.Row row) {
        return row.cells().stream().map(RowReader::cell).toList();
    }

    private @Nullable Span span(Separated.Row row) {
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
