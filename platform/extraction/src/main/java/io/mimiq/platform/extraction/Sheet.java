package io.mimiq.platform.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    private final Limits limits;
    private final Map<Integer, Map<Integer, String>> rows = new TreeMap<>();
    private int row;
    private int column;
    private long characters;

    Sheet(String name, Limits limits) {
        this.name = name;
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
            characters += value.length() + DIVIDER;
            limits.requireCharacters(characters);
            rows.computeIfAbsent(row, any -> new TreeMap<>()).put(column, value);
        }
    }

    void writeTo(Manuscript into) {
        if (rows.isEmpty()) {
            return;
        }
        Element part = Markup.part();
        part.appendElement("h2").text(name);
        into.add("sheet", name, part);
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
        for (Map<Integer, String> cells : rows.values()) {
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
