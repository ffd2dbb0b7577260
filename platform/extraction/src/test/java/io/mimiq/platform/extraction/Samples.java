package io.mimiq.platform.extraction;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Makes small files of every kind. */
final class Samples {

    private static final String OPEN_DOCUMENT = """
             xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
            xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
            xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
            xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" \
            xmlns:presentation="urn:oasis:names:tc:opendocument:xmlns:presentation:1.0" \
            xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
            xmlns:dc="http://purl.org/dc/elements/1.1/\"""";

    /** A line of a page, and the size of its letters. */
    record Line(String text, int size) {}

    private final Path folder;

    Samples(Path folder) {
        this.folder = folder;
    }

    @FunctionalInterface
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    Path file(Writing writing) {
        try {
            Path file = Files.createTempFile(folder, "sample", "");
            try (OutputStream out = Files.newOutputStream(file)) {
                writing.to(out);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path text(String text) {
        return file(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** An archive with these files, the first of them uncompressed as the formats ask for. */
    Path zip(Map<String, String> entries) {
        return file(out -> {
            ZipOutputStream zip = new ZipOutputStream(out);
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
            zip.finish();
        });
    }

    /** An OpenDocument file. */
    Path openDocument(String kind, String styles, String body) {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("mimetype", "application/vnd.oasis.opendocument." + kind);
        entries.put(
                "content.xml",
                "<office:document-content" + OPEN_DOCUMENT + "><office:automatic-styles>" + styles
                        + "</office:automatic-styles><office:body><office:" + kind + ">" + body + "</office:" + kind
                        + "></office:body></office:document-content>");
        return zip(entries);
    }

    @SafeVarargs
    final Path pdf(List<Line>... pages) {
        return file(out -> {
            try (PDDocument document = document(pages)) {
                document.save(out);
            }
        });
    }

    @SafeVarargs
    final Path encryptedPdf(List<Line>... pages) {
        return file(out -> {
            try (PDDocument document = document(pages)) {
                document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
                document.save(out);
            }
        });
    }

    @SafeVarargs
    private static PDDocument document(List<Line>... pages) throws IOException {
        PDDocument document = new PDDocument();
        PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
        for (List<Line> lines : pages) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                float height = 720;
                for (Line line : lines) {
                    content.beginText();
                    content.setFont(font, line.size());
                    content.newLineAtOffset(72, height);
                    content.showText(line.text());
                    content.endText();
                    height -= line.size() * 1.2f;
                }
            }
        }
        return document;
    }

    Path docx() {
        return file(out -> {
            try (XWPFDocument document = new XWPFDocument()) {
                heading(document, "Office");
                paragraph(document, "We moved to ")
                        .createHyperlinkRun("https://example.org/bonn")
                        .setText("Bonn");
                BigInteger list = bullets(document);
                item(document, "Desks", list, 0);
                item(document, "Standing desks", list, 1);
                item(document, "Chairs", list, 0);
                XWPFTable table = document.createTable(2, 2);
                table.getRow(0).getCell(0).setText("Room");
                table.getRow(0).getCell(1).setText("Seats");
                table.getRow(1).getCell(0).setText("Rhine");
                table.getRow(1).getCell(1).setText("12");
                document.write(out);
            }
        });
    }

    private static void heading(XWPFDocument document, String text) {
        paragraph(document, text).getCTP().addNewPPr().addNewOutlineLvl().setVal(BigInteger.ZERO);
    }

    private static XWPFParagraph paragraph(XWPFDocument document, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.createRun().setText(text);
        return paragraph;
    }

    private static void item(XWPFDocument document, String text, BigInteger list, int depth) {
        XWPFParagraph item = paragraph(document, text);
        item.setNumID(list);
        item.setNumILvl(BigInteger.valueOf(depth));
    }

    private static BigInteger bullets(XWPFDocument document) {
        CTAbstractNum form = CTAbstractNum.Factory.newInstance();
        form.setAbstractNumId(BigInteger.ZERO);
        for (int depth = 0; depth < 2; depth++) {
            form.addNewLvl().addNewNumFmt().setVal(STNumberFormat.BULLET);
            form.getLvlArray(depth).setIlvl(BigInteger.valueOf(depth));
        }
        return document.createNumbering().addNum(document.createNumbering().addAbstractNum(new XWPFAbstractNum(form)));
    }

    Path pptx() {
        return file(out -> {
            try (XMLSlideShow show = new XMLSlideShow()) {
                for (String title : List.of("Plan", "Costs")) {
                    XSLFSlide slide =
                            show.createSlide(show.getSlideMasters().get(0).getLayout(SlideLayout.TITLE_AND_CONTENT));
                    slide.getPlaceholder(0).setText(title);
                    slide.getPlaceholder(1).clearText();
                    XSLFTextParagraph item = slide.getPlaceholder(1).addNewTextParagraph();
                    item.addNewTextRun().setText("Move in May");
                    XSLFTextParagraph below = slide.getPlaceholder(1).addNewTextParagraph();
                    below.setIndentLevel(1);
                    below.addNewTextRun().setText("Desks first");
                    for (XSLFTextShape shape : show.getNotesSlide(slide).getPlaceholders()) {
                        shape.setText("Say why.");
                    }
                }
                show.write(out);
            }
        });
    }

    Path xlsx() {
        return file(out -> {
            try (XSSFWorkbook workbook = new XSSFWorkbook()) {
                XSSFSheet sheet = workbook.createSheet("Budget");
                row(sheet, 1, "Item", "Cost");
                row(sheet, 3, "Desks | chairs", "1200");
                workbook.createSheet("Empty");
                row(workbook.createSheet("Notes"), 0, "Approved");
                workbook.write(out);
            }
        });
    }

    private static void row(XSSFSheet sheet, int number, String... cells) {
        XSSFRow row = sheet.createRow(number);
        for (int cell = 0; cell < cells.length; cell++) {
            row.createCell(cell + 1).setCellValue(cells[cell]);
        }
    }

    Path odt() {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("mimetype", "application/vnd.oasis.opendocument.text");
        entries.put("content.xml", """
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
                xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>\
                <text:h text:outline-level="2">Kitchen</text:h><text:p>The kettle is new.</text:p>\
                </office:text></office:body></office:document-content>""");
        return zip(entries);
    }

    Path epub() {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("mimetype", "application/epub+zip");
        entries.put("META-INF/container.xml", """
                <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>\
                <rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>""");
        entries.put("book.opf", """
                <package xmlns="http://www.idpf.org/2007/opf" version="2.0"><manifest>\
                <item id="one" href="one.xhtml" media-type="application/xhtml+xml"/></manifest>\
                <spine><itemref idref="one"/></spine></package>""");
        entries.put("one.xhtml", """
                <html xmlns="http://www.w3.org/1999/xhtml"><head><title>One</title></head>\
                <body><h1>Chapter one</h1><p>It rained.</p></body></html>""");
        return zip(entries);
    }
}
