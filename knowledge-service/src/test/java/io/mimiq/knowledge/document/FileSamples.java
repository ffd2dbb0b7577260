package io.mimiq.knowledge.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Makes small files of several kinds by hand, harmless and hostile ones. */
final class FileSamples {

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String RELATIONS_PART = "_rels/.rels";
    private static final String DOCUMENT = "word/document.xml";

    private static final String TYPES = """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Override PartName="/word/document.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""";

    private static final String RELATIONS = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            <Relationship Id="r1" Target="word/document.xml" \
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>""";

    private FileSamples() {}

    static byte[] docx(String... paragraphs) {
        StringBuilder body = new StringBuilder();
        for (String paragraph : paragraphs) {
            body.append("<w:p><w:r><w:t>").append(paragraph).append("</w:t></w:r></w:p>");
        }
        return docxOf("", body.toString());
    }

    /** @param before the document's element, as a document type is */
    static byte[] docxOf(String before, String body) {
        return zip(Map.of(
                CONTENT_TYPES,
                TYPES,
                RELATIONS_PART,
                RELATIONS,
                DOCUMENT,
                before
                        + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                        + body + "</w:body></w:document>"));
    }

    static byte[] png(int width) {
        try {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(width, 1, BufferedImage.TYPE_INT_RGB), "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] ods(String cell) {
        return zip(
                Map.of(
                        "META-INF/manifest.xml",
                        "<manifest/>",
                        "mimetype",
                        "application/vnd.oasis.opendocument.spreadsheet",
                        "content.xml",
                        "<o:document-content xmlns:o=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                                + " xmlns:t=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                                + " xmlns:x=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><o:body><o:spreadsheet>"
                                + "<t:table t:name=\"Places\"><t:table-row><t:table-cell><x:p>" + cell
                                + "</x:p></t:table-cell></t:table-row></t:table></o:spreadsheet></o:body></o:document-content>"));
    }

    static byte[] zip(Map<String, String> entries) {
        return written(zip -> {
            for (Map.Entry<String, String> entry : new TreeMap<>(entries).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(UTF_8));
            }
        });
    }

    /** A document of a few kilobytes that unpacks to so many megabytes. */
    static byte[] bomb(int megabytes) {
        byte[] megabyte = new byte[1 << 20];
        Arrays.fill(megabyte, (byte) ' ');
        return written(zip -> {
            for (Map.Entry<String, String> entry :
                    Map.of(CONTENT_TYPES, TYPES, RELATIONS_PART, RELATIONS).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(UTF_8));
            }
            zip.putNextEntry(new ZipEntry(DOCUMENT));
            for (int count = 0; count < megabytes; count++) {
                zip.write(megabyte);
            }
        });
    }

    @FunctionalInterface
    private interface Packing {
        void into(ZipOutputStream zip) throws IOException;
    }

    private static byte[] written(Packing packing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            packing.into(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A file of one line a page. */
    static byte[] pdf(String... pages) {
        return pdf("", List.of(pages));
    }

    /** @param trailer further entries of the file's trailer, as its encryption is */
    static byte[] pdf(String trailer, List<String> pages) {
        List<String> objects = new ArrayList<>();
        StringBuilder kids = new StringBuilder();
        for (int page = 0; page < pages.size(); page++) {
            kids.append(4 + 2 * page).append(" 0 R ");
        }
        objects.add("<</Type/Catalog/Pages 2 0 R>>");
        objects.add("<</Type/Pages/Count " + pages.size() + "/Kids[" + kids + "]>>");
        objects.add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
        for (String page : pages) {
            String content = "BT /F 12 Tf 72 700 Td (" + page + ") Tj ET";
            objects.add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F 3 0 R>>>>/Contents "
                    + (objects.size() + 2) + " 0 R>>");
            objects.add("<</Length " + content.length() + ">>stream\n" + content + "\nendstream");
        }
        return written(objects, trailer).getBytes(ISO_8859_1);
    }

    private static String written(List<String> objects, String trailer) {
        StringBuilder file = new StringBuilder("%PDF-1.4\n");
        StringBuilder table = new StringBuilder();
        for (int number = 1; number <= objects.size(); number++) {
            table.append("%010d 00000 n \n".formatted(file.length()));
            file.append(number)
                    .append(" 0 obj\n")
                    .append(objects.get(number - 1))
                    .append("\nendobj\n");
        }
        int start = file.length();
        return file.append("xref\n0 ")
                .append(objects.size() + 1)
                .append("\n0000000000 65535 f \n")
                .append(table)
                .append("trailer<</Size ")
                .append(objects.size() + 1)
                .append("/Root 1 0 R")
                .append(trailer)
                .append(">>\nstartxref\n")
                .append(start)
                .append("\n%%EOF\n")
                .toString();
    }
}
