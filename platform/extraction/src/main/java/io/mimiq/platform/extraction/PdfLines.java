package io.mimiq.platform.extraction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Finds the lines of a PDF file. */
final class PdfLines extends PDFTextStripper {

    private final Limits limits;
    private final List<PdfLine> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private float sizes;
    private int letters;
    private long characters;
    private boolean isFirst;

    PdfLines(Limits limits) {
        this.limits = limits;
    }

    List<PdfLine> lines() {
        return lines;
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        line.append(text);
        for (TextPosition position : positions) {
            sizes += position.getFontSizeInPt();
            letters++;
        }
    }

    @Override
    protected void writeWordSeparator() {
        line.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writeParagraphStart() {
        endLine();
        isFirst = true;
    }

    @Override
    protected void writeParagraphEnd() {
        endLine();
    }

    @Override
    protected void writePageEnd() throws IOException {
        endLine();
    }

    private void endLine() {
        String text = line.toString().strip();
        if (!text.isEmpty()) {
            characters += text.length();
            limits.requireCharacters(characters);
            lines.add(new PdfLine(getCurrentPageNo(), text, Math.round(2 * sizes / Math.max(1, letters)), isFirst));
            isFirst = false;
        }
        line.setLength(0);
        sizes = 0;
        letters = 0;
    }
}
