package io.mimiq.platform.extraction;

/**
 * Where a part of the text stands in the file. It ends where the next begins.
 *
 * @param start of the part in the text, in UTF-16 units
 * @param kind page, slide, sheet, cells or part
 * @param label number of the page or slide, name of the sheet or part, {@code Sheet!A1:C1} of cells
 */
public record FilePlace(int start, String kind, String label) {

    @Override
    public String toString() {
        return "FilePlace[" + start + ", " + kind + "]";
    }
}
