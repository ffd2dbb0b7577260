package io.mimiq.platform.extraction;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.w3c.dom.Node;

/** Reads OpenDocument workbooks, sheet by sheet, as people see their cells. */
final class OdsReader implements FileReader {

    /** As often as a cell with words is repeated beside or below itself. */
    private static final int REPEATED = 1_000;

    @Override
    public void read(Path file, Manuscript into) throws IOException {
        try (OdfPackage parts = new OdfPackage(file)) {
            OdtStyles styles = parts.styles();
            for (Node table : Xml.children(parts.body("spreadsheet").orElse(null), "table")) {
                String name = Xml.attribute(table, "name").orElse("");
                Sheet sheet = new Sheet(name, styles.isHidden(table), into.limits());
                rows(table, sheet, new Cells(sheet, styles), 0);
                sheet.writeTo(into);
            }
        }
    }

    /** Returns the number of the next row. */
    private static int rows(Node from, Sheet sheet, Cells cells, int first) {
        int row = first;
        for (Node node : Xml.children(from)) {
            switch (Xml.name(node)) {
                case "table-row" -> {
                    int repeated = repeated(node, "number-rows-repeated");
                    for (int count = 0; isFilled(node) && count < Math.min(REPEATED, repeated); count++) {
                        sheet.startRow(row + count);
                        cells.row(node);
                    }
                    row += repeated;
                }
                case "table-header-rows", "table-rows", "table-row-group" -> row = rows(node, sheet, cells, row);
                case "shapes" -> cells.boxes(node);
                default -> {
                    // says nothing
                }
            }
        }
        return row;
    }

    private static boolean isFilled(Node row) {
        return !row.getTextContent().isBlank()
                || Xml.children(row).stream()
                        .anyMatch(cell -> Xml.attribute(cell, "formula").isPresent());
    }

    private static int repeated(Node node, String name) {
        return Math.max(
                1,
                Xml.attribute(node, name).map(number -> Xml.number(number, 1)).orElse(1));
    }

    /** Writes the cells of a sheet. */
    private record Cells(Sheet sheet, OdtStyles styles) {

        void row(Node row) {
            int column = 0;
            for (Node cell : Xml.children(row)) {
                int repeated = repeated(cell, "number-columns-repeated");
                String words = Xml.name(cell).equals("covered-table-cell") ? "" : words(cell);
                for (int count = 0; !words.isBlank() && count < Math.min(REPEATED, repeated); count++) {
                    sheet.cell(column + count, words);
                }
                beside(cell, column);
                column += repeated;
            }
        }

        private void beside(Node cell, int column) {
            sheet.cell(column, "");
            int height = repeated(cell, "number-rows-spanned");
            if (height > 1) {
                sheet.merge(height);
            }
            for (Node comment : Xml.children(cell, "annotation")) {
                sheet.comment(
                        Xml.first(comment, "creator").map(Node::getTextContent).orElse(""), words(comment));
            }
            boxes(cell);
        }

        void boxes(Node from) {
            for (Node node : Xml.children(from)) {
                if (!Xml.name(node).equals("p") && !Xml.name(node).equals("annotation")) {
                    Element part = Markup.part();
                    new OdtBlocks(styles, new Asides()).write(node, part);
                    sheet.box(part.text());
                }
            }
        }

        /** The paragraphs of a cell, or the formula of one that has no result. */
        private String words(Node cell) {
            String words = Xml.children(cell, "p").stream()
                    .map(paragraph -> {
                        Element written = new Element("p");
                        new OdtWords(styles, new Asides(), (blocks, part) -> {}).write(paragraph, written);
                        return written.text();
                    })
                    .filter(line -> !line.isBlank())
                    .collect(joining(" "));
            Optional<String> formula = Xml.attribute(cell, "formula");
            return words.isEmpty() ? formula.map(OdsReader::formula).orElse("") : words;
        }
    }

    /** {@code of:=SUM([.A1:.A2])} as people see it. */
    private static String formula(String written) {
        return written.substring(Math.max(0, written.indexOf('=')))
                .replace("[.", "")
                .replace(":.", ":")
                .replace("[", "")
                .replace("]", "");
    }
}
