package io.mimiq.platform.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFShape;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFTextbox;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;

/** Reads .xls workbooks of Excel 97 and later as their successors are read; others plainly. */
final class XlsReader implements FileReader {

    private final FileReader plainly;

    XlsReader(FileReader plainly) {
        this.plainly = plainly;
    }

    @Override
    public void read(Path file, Manuscript into) throws IOException {
        List<Sheet> sheets = new ArrayList<>();
        try (InputStream bytes = Files.newInputStream(file);
                HSSFWorkbook workbook = new HSSFWorkbook(bytes)) {
            ShownNumbers numbers = new ShownNumbers();
            for (int index = 0; index < workbook.getNumberOfSheets(); index++) {
                boolean isHidden = workbook.getSheetVisibility(index) != SheetVisibility.VISIBLE;
                Sheet sheet = new Sheet(workbook.getSheetName(index), isHidden, into.limits());
                read(workbook.getSheetAt(index), sheet, numbers);
                sheets.add(sheet);
            }
        } catch (EncryptedDocumentException | RefusedException e) {
            throw e;
        } catch (RuntimeException e) {
            // older, or with a record that POI cannot follow
            plainly.read(file, into);
            return;
        }
        sheets.forEach(sheet -> sheet.writeTo(into));
    }

    private static void read(HSSFSheet from, Sheet into, ShownNumbers numbers) {
        for (Row row : from) {
            into.startRow(row.getRowNum());
            for (Cell cell : row) {
                into.cell(cell.getAddress().formatAsString(), numbers.of(cell), null);
                if (cell.getCellComment() != null) {
                    into.comment(cell.getCellComment());
                }
            }
        }
        for (CellRangeAddress range : from.getMergedRegions()) {
            into.merge(range.formatAsString());
        }
        for (HSSFShape shape : from.getDrawingPatriarch() == null ? List.<HSSFShape>of() : from.getDrawingPatriarch()) {
            if (shape instanceof HSSFTextbox box && !(shape instanceof HSSFComment)) {
                into.box(box.getString().getString());
            }
        }
    }
}
