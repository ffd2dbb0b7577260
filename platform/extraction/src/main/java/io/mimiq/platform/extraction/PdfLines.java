package io.mimiq.platform.extraction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Finds the lines of a PDF file, and does not draw for ever what is drawn for ever. */
final class PdfLines extends PDFTextStripper {

    /** Lines of words that stand apart, without which a page has no table. */
    private static final int FEWEST_DIVIDED = 2;

    /** As many operators cost what a form costs beside its own. */
    private static final int FORM = 400;

    private final Limits limits;
    private final PdfForms forms = new PdfForms();
    private final List<PdfLine> lines = new ArrayList<>();
    private final List<PdfTables.Written> written = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private List<PdfWord> words = new ArrayList<>();
    private float sizes;
    private int letters;
    private long characters;
    private long work;
    private boolean isFirst;
    private boolean isApart;

    PdfLines(Limits limits) {
        this.limits = limits;
    }

    List<PdfLine> lines() {
        return lines;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        spend(1);
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        spend(1);
        super.processTextPosition(text);
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        spend(FORM);
        forms.draw(form, () -> super.showForm(form));
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        spend(FORM);
        forms.draw(form, () -> super.showTransparencyGroup(form));
    }

    private void spend(int cost) {
        work += cost;
        limits.requireOperators(work);
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        line.append(text);
        if (!text.isBlank() && !positions.isEmpty()) {
            add(word(text.strip(), positions));
        }
        for (TextPosition position : positions) {
            sizes += position.getFontSizeInPt();
            letters++;
        }
    }

    /** What nothing stands between is one word. */
    private void add(PdfWord word) {
        if (isApart || words.isEmpty()) {
            words.add(word);
        } else {
            int last = words.size() - 1;
            words.set(last, words.get(last).with(word));
        }
        isApart = false;
    }

    private static PdfWord word(String text, List<TextPosition> positions) {
        TextPosition first = positions.get(0);
        TextPosition last = positions.get(positions.size() - 1);
        return new PdfWord(
                text,
                first.getXDirAdj(),
                last.getXDirAdj() + last.getWidthDirAdj(),
                first.getYDirAdj(),
                first.getHeightDir());
    }

    @Override
    protected void writeWordSeparator() {
        isApart = true;
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

    @Override
    protected void endPage(PDPage page) throws IOException {
        boolean isDivided = written.stream().filter(PdfTables::isDivided).count() >= FEWEST_DIVIDED;
        lines.addAll(
                isDivided
                        ? PdfTables.within(written, PdfRules.of(page))
                        : written.stream().map(PdfTables.Written::line).toList());
        written.clear();
    }

    private void endLine() {
        String text = line.toString().strip();
        if (!text.isEmpty()) {
            characters += text.length();
            limits.requireCharacters(characters);
            PdfLine found =
                    new PdfLine(getCurrentPageNo(), text, Math.round(2 * sizes / Math.max(1, letters)), isFirst);
            written.add(new PdfTables.Written(found, words));
            words = new ArrayList<>();
            isFirst = false;
        }
        line.setLength(0);
        sizes = 0;
        letters = 0;
    }
}
