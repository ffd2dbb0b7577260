package io.mimiq.platform.extraction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jsoup.nodes.Element;

/** Reads PDF files, page by page. */
final class PdfReader implements FileReader {

    @Override
    public void read(Path file, Manuscript into) throws IOException {
        try (PDDocument document =
                Loader.loadPDF(file.toFile(), "", null, null, MemoryUsageSetting.setupTempFileOnly().streamCache)) {
            into.limits().requirePages(document.getNumberOfPages());
            PdfLines lines = new PdfLines(into.limits());
            lines.getText(document);
            write(PdfParagraph.of(PageFurniture.without(lines.lines())), into);
        } catch (InvalidPasswordException e) {
            throw new RefusedException(Refusal.ENCRYPTED);
        }
    }

    private static void write(List<PdfParagraph> paragraphs, Manuscript into) {
        List<PdfParagraph> page = new ArrayList<>();
        for (PdfParagraph paragraph : paragraphs) {
            if (!page.isEmpty() && page.get(0).page() != paragraph.page()) {
                writePage(page, into);
                page.clear();
            }
            page.add(paragraph);
        }
        if (!page.isEmpty()) {
            writePage(page, into);
        }
    }

    private static void writePage(List<PdfParagraph> page, Manuscript into) {
        Element part = Markup.part();
        Outline outline = new Outline(part);
        for (PdfParagraph paragraph : page) {
            Label label = paragraph.label();
            if (!paragraph.rows().isEmpty()) {
                outline.end();
                table(paragraph.rows(), part);
            } else if (label != null) {
                outline.item(0, label).appendText(paragraph.words());
            } else {
                outline.end();
                part.appendElement(paragraph.level() > 0 ? "h" + paragraph.level() : "p")
                        .text(paragraph.words());
            }
        }
        into.add("page", String.valueOf(page.get(0).page()), part);
    }

    private static void table(List<List<String>> rows, Element part) {
        Element table = part.appendElement("table");
        boolean hasHead = !PdfTable.isData(rows.get(0), rows.get(1));
        for (List<String> cells : rows) {
            Element row = table.appendElement("tr");
            String tag = table.childrenSize() == 1 && hasHead ? "th" : "td";
            cells.forEach(cell -> row.appendElement(tag).text(cell));
        }
    }
}
