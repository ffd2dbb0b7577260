package io.mimiq.platform.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetReaderTest {

    private static final String EXPECTED = """
            ## Plan

            | Area | Item | Due | Cost | Code |
            |---|---|---|---|---|
            | Office | Desks | 2026-05-04 | 1,200.50 | 4006381333931 |
            | Office | Chairs |  | 2,401.00 | 4:30 |

            Comment on C2 by Dana: Surely later.

            Ask Tom.

            ## Secret (hidden sheet)

            | Margin |
            |---|
            """;

    @TempDir
    private Path folder;

    @Test
    void readsAWorkbookAsPeopleSeeIt() {
        assertThat(read(new XSSFWorkbook(), "xlsx")).isEqualTo(EXPECTED);
    }

    @Test
    void readsAnOlderWorkbookAlike() {
        assertThat(read(new HSSFWorkbook(), "xls")).isEqualTo(EXPECTED);
    }

    private String read(Workbook workbook, String extension) {
        fill(workbook);
        Path file = new Samples(folder).file(out -> {
            try (workbook) {
                workbook.write(out);
            }
        });
        Outcome outcome = new Extraction(new Limits(50, 5000)).read(file, "file." + extension);
        return Objects.requireNonNull(outcome.extract()).text();
    }

    private static void fill(Workbook workbook) {
        Sheet plan = workbook.createSheet("Plan");
        row(plan, 0, "Area", "Item", "Due", "Cost", "Code");
        Row first = row(plan, 1, "Office", "Desks");
        Cell due = first.createCell(2);
        due.setCellValue(LocalDate.of(2026, 5, 4));
        due.setCellStyle(format(workbook, "yyyy-mm-dd"));
        comment(workbook, due);
        box(plan.createDrawingPatriarch());
        Cell cost = first.createCell(3);
        cost.setCellValue(1200.5);
        cost.setCellStyle(format(workbook, "#,##0.00"));
        first.createCell(4).setCellValue(4_006_381_333_931d);
        Row second = row(plan, 2, "", "Chairs");
        Cell time = second.createCell(4);
        time.setCellValue(0.1875);
        time.setCellStyle(format(workbook, "\"At\" h:mm"));
        Cell sum = second.createCell(3);
        sum.setCellFormula("D2*2");
        sum.setCellStyle(format(workbook, "#,##0.00"));
        workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(sum);
        plan.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
        row(workbook.createSheet("Secret"), 0, "Margin");
        workbook.setSheetHidden(1, true);
    }

    private static Row row(Sheet sheet, int number, String... cells) {
        Row row = sheet.createRow(number);
        for (int cell = 0; cell < cells.length; cell++) {
            row.createCell(cell).setCellValue(cells[cell]);
        }
        return row;
    }

    private static CellStyle format(Workbook workbook, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private static void box(Drawing<?> drawing) {
        if (drawing instanceof XSSFDrawing ours) {
            ours.createTextbox(new XSSFClientAnchor()).setText("Ask Tom.");
        } else if (drawing instanceof HSSFPatriarch ours) {
            ours.createTextbox(new HSSFClientAnchor()).setString(new HSSFRichTextString("Ask Tom."));
        }
    }

    private static void comment(Workbook workbook, Cell cell) {
        CreationHelper helper = workbook.getCreationHelper();
        ClientAnchor anchor = helper.createClientAnchor();
        Comment comment = cell.getSheet().createDrawingPatriarch().createCellComment(anchor);
        comment.setString(helper.createRichTextString("Dana:\nSurely later."));
        comment.setAuthor("Dana");
        cell.setCellComment(comment);
    }

    @Test
    void showsAFormulaThatWasNeverComputed() {
        Path file = new Samples(folder).file(out -> {
            try (Workbook workbook = new XSSFWorkbook()) {
                Sheet sheet = workbook.createSheet("Sums");
                sheet.createRow(0).createCell(0).setCellValue("Total");
                sheet.createRow(1).createCell(0).setCellFormula("SUM(B1:B9)");
                workbook.write(out);
            }
        });

        Outcome outcome = new Extraction(new Limits(50, 5000)).read(file, "sums.xlsx");

        assertThat(Objects.requireNonNull(outcome.extract()).text()).contains("| =SUM(B1:B9) |");
    }
}
