package io.mimiq.platform.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A sheet of a workbook: its name and, as one table, the rows that have cells. */
final class Sheet implements SheetContentsHandler {

    private static final int COLUMNS = 200;
    /** What a table has between two cells. */
    private static final int DIVIDER = 3;

    private final String name;
    private final boolean isHidden;
    private final Limits limits;
    /** What stands in no cell. */
    private final List<String> beside = new ArrayList<>();

    private final List<CellRangeAddress> merged = new ArrayList<>();
    private final NavigableMap<Integer, NavigableMap<Integer, String>> rows = new TreeMap<>();
    private int row;
    private int column;
    private long characters;

    Sheet(String name, boolean isHidden, Limits limits) {
        this.name = name;
        this.isHidden = isHidden;
        this.limits = limits;
    }

    @Override
    public void startRow(int number) {
        row = number;
        column = -1;
    }

    @Override
    public void endRow(int number) {
        // the next begins by itself
    }

    @Override
    public void cell(@Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
        column = reference == null ? column + 1 : new CellReference(reference).getCol();
        if (value != null && !value.isBlank()) {
            put(row, value);
        }
        if (comment != null) {
            comment(comment);
        }
    }

    /** A cell at this place, without words if these stand in another. */
    void cell(int at, String value) {
        column = at;
        if (!value.isBlank()) {
            put(row, value);
        }
    }

    private void put(int at, String value) {
        characters += value.length() + DIVIDER;
        limits.requireCharacters(characters);
        rows.computeIfAbsent(at, any -> new TreeMap<>()).put(column, value);
    }

    void comment(Comment comment) {
        comment(
                comment.getAuthor() == null ? "" : comment.getAuthor().strip(),
                comment.getString() == null
                        ? ""
                        : comment.getString().getString().strip());
    }

    /** What somebody says about the last cell. */
    void comment(String author, String text) {
        if (!text.isEmpty()) {
            // Excel puts the author before the text, too
            String words = text.startsWith(author + ":")
                    ? text.substring(author.length() + 1).strip()
                    : text;
            String cell = new CellReference(row, column).formatAsString();
            beside.add("Comment on " + cell + (author.isEmpty() ? "" : " by " + author) + ": " + words);
        }
    }

    void box(String text) {
        if (!text.isBlank()) {
            beside.add(text.strip());
        }
    }

    void merge(String range) {
        merged.add(CellRangeAddress.valueOf(range));
    }

    /** The last cell goes on in so many rows, itself included. */
    void merge(int height) {
        merged.add(new CellRangeAddress(row, row + height - 1, column, column));
    }

    /** What is said once for several rows is said for each of them. */
    private void fillDown() {
        for (CellRangeAddress range : merged) {
            column = range.getFirstColumn();
            String value =
                    rows.getOrDefault(range.getFirstRow(), new TreeMap<>()).get(column);
            if (value != null && range.getLastRow() > range.getFirstRow()) {
                List.copyOf(rows.subMap(range.getFirstRow() + 1, range.getLastRow() + 1)
                                .keySet())
                        .forEach(below -> put(below, value));
            }
        }
    }

    void writeTo(Manuscript into) {
        if (rows.isEmpty() && beside.isEmpty()) {
            return;
        }
        Element part = Markup.part();
        part.appendElement("h2").text(isHidden ? name + " (hidden sheet)" : name);
        into.add("sheet", name, part);
        if (!rows.isEmpty()) {
            fillDown();
            writeRows(into);
        }
        Element said = Markup.part();
        beside.forEach(words -> said.appendElement("p").text(words));
        into.add(null, "", said);
    }

    private void writeRows(Manuscript into) {
        int first = rows.values().stream()
                .mapToInt(cells -> cells.keySet().iterator().next())
                .min()
                .orElse(0);
        int last = rows.values().stream()
                .flatMap(cells -> cells.keySet().stream())
                .mapToInt(cell -> cell)
                .max()
                .orElse(0);
        if (last - first >= COLUMNS) {
            throw new RefusedException(Refusal.TOO_COMPLEX);
        }
        into.addRows(table(first, last), places(first, last));
    }

    private Element table(int first, int last) {
        Element table = new Element("table");
        for (NavigableMap<Integer, String> cells : rows.values()) {
            Element line = table.appendElement("tr");
            String tag = table.childrenSize() == 1 ? "th" : "td";
            for (int cell = first; cell <= last; cell++) {
                line.appendElement(tag).text(cells.getOrDefault(cell, ""));
            }
        }
        return table;
    }

    private List<String> places(int first, int last) {
        List<String> places = new ArrayList<>();
        String from = CellReference.convertNumToColString(first);
        String to = CellReference.convertNumToColString(last);
        for (int number : rows.keySet()) {
            String start = from + (number + 1);
            places.add(name + "!" + (first == last ? start : start + ":" + to + (number + 1)));
        }
        return places;
    }
}
