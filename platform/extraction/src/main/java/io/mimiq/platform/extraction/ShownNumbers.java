package io.mimiq.platform.extraction;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** Numbers as a person wrote them: codes of many digits whole, where Excel shows a power of ten; dates as dates. */
final class ShownNumbers extends DataFormatter {
    private static final String GENERAL = "General";
    /** From here on Excel has no more digits of a number. */
    private static final double LONGEST = 1e15;

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*+\"");

    ShownNumbers() {
        // what a formula showed when the file was saved
        setUseCachedValuesForFormulaCells(true);
    }

    /** Of a cell of the old format. */
    String of(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return type == CellType.NUMERIC
                ? formatRawCellContents(
                        cell.getNumericCellValue(),
                        cell.getCellStyle().getDataFormat(),
                        cell.getCellStyle().getDataFormatString())
                : formatCellValue(cell);
    }

    @Override
    public String formatRawCellContents(double value, int index, String format, boolean usesDatesFrom1904) {
        if (GENERAL.equalsIgnoreCase(format) && value == Math.rint(value) && Math.abs(value) < LONGEST) {
            return BigDecimal.valueOf(value).setScale(0).toPlainString();
        }
        String unquoted = QUOTED.matcher(format).replaceAll("").strip();
        boolean isDate = !DateUtil.isADateFormat(index, format) && DateUtil.isADateFormat(index, unquoted);
        return super.formatRawCellContents(value, index, isDate ? unquoted : format, usesDatesFrom1904);
    }
}
