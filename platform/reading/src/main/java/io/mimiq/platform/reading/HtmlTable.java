package io.mimiq.platform.reading;

import org.jsoup.nodes.Element;

/** Writes a table of HTML as one of Markdown. Tables inside of its cells are only their words. */
final class HtmlTable {
    private static final int COLUMNS = 200;
    private final BlockWriter page;
    private int depth;
    private int columns;
    private int cells;
    private boolean isHead;

    HtmlTable(BlockWriter page) {
        this.page = page;
    }

    boolean isInCell() {
        return cells > 0;
    }

    void open(Element table, int at) {
        depth++;
        if (depth > 1) {
            return;
        }
        page.block(at);
        columns = 1;
        for (Element row : table.select("tr")) {
            long count = row.children().stream().filter(HtmlTable::isCell).count();
            columns = (int) Math.min(COLUMNS, Math.max(columns, count));
        }
        Element first = table.selectFirst("tr");
        isHead = first != null && first.selectFirst("th") != null;
        if (!isHead) {
            page.insert("|" + "  |".repeat(columns), at);
            delimit(at);
        }
    }

    private static boolean isCell(Element element) {
        return element.normalName().equals("td") || element.normalName().equals("th");
    }

    private void delimit(int at) {
        page.line(at);
        page.insert("|" + "---|".repeat(columns), at);
        page.line(at);
    }

    void openCell(int at) {
        if (depth == 1) {
            page.insert(cells == 0 ? "| " : " | ", at);
            cells++;
        }
    }

    void closeRow(int at) {
        if (depth != 1 || cells == 0) {
            return;
        }
        page.insert(" |" + "  |".repeat(Math.max(0, columns - cells)), at);
        page.line(at);
        cells = 0;
        if (isHead) {
            delimit(at);
            isHead = false;
        }
    }

    void close(int at) {
        depth = Math.max(0, depth - 1);
        if (depth == 0) {
            page.block(at);
        }
    }
}
