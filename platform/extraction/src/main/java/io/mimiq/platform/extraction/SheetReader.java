package io.mimiq.platform.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFShape;
import org.apache.poi.xssf.usermodel.XSSFSimpleShape;
import org.w3c.dom.Node;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.XMLFilterImpl;

/** Reads workbooks, sheet by sheet, as people see their cells. */
final class SheetReader implements FileReader {

    @Override
    public void read(Path file, Manuscript into) throws IOException {
        try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(workbook);
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(workbook, false);
            Set<String> hidden = hidden(reader);
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (sheets.hasNext()) {
                try (InputStream xml = sheets.next()) {
                    Sheet sheet =
                            new Sheet(sheets.getSheetName(), hidden.contains(sheets.getSheetName()), into.limits());
                    ContentHandler cells = new XSSFSheetXMLHandler(
                            reader.getStylesTable(),
                            sheets.getSheetComments(),
                            strings,
                            sheet,
                            new ShownNumbers(),
                            false);
                    parse(xml, new CellNotes(sheet, cells));
                    boxes(sheets, sheet);
                    sheet.writeTo(into);
                }
            }
        } catch (OpenXML4JException e) {
            throw new IOException("no workbook", e);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException("no sheet", e);
        }
    }

    private static void boxes(XSSFReader.SheetIterator sheets, Sheet sheet) {
        for (XSSFShape shape : Objects.requireNonNullElse(sheets.getShapes(), List.<XSSFShape>of())) {
            if (shape instanceof XSSFSimpleShape box) {
                sheet.box(box.getText());
            }
        }
    }

    private static Set<String> hidden(XSSFReader reader) throws IOException, InvalidFormatException {
        Set<String> hidden = new HashSet<>();
        try (InputStream workbook = reader.getWorkbookData()) {
            for (Node sheet :
                    Xml.children(Xml.first(Xml.parse(workbook), "sheets").orElse(null))) {
                if (Xml.attribute(sheet, "state")
                        .filter(state -> !state.equals("visible"))
                        .isPresent()) {
                    Xml.attribute(sheet, "name").ifPresent(hidden::add);
                }
            }
        }
        return hidden;
    }

    private static void parse(InputStream xml, ContentHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        XMLReader parser = XMLHelper.newXMLReader();
        parser.setContentHandler(handler);
        parser.parse(new InputSource(xml));
    }

    /** Notes what the cells themselves do not say: which are merged, and formulas whose result was never stored. */
    private static final class CellNotes extends XMLFilterImpl {

        private final Sheet sheet;
        private final StringBuilder words = new StringBuilder();
        private String reference = "";
        private String formula = "";
        private boolean hasResult;

        CellNotes(Sheet sheet, ContentHandler cells) {
            this.sheet = sheet;
            setContentHandler(cells);
        }

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
            switch (name) {
                case "mergeCell" -> sheet.merge(attributes.getValue("ref"));
                case "c" -> {
                    reference = Objects.requireNonNullElse(attributes.getValue("r"), "");
                    formula = "";
                    hasResult = false;
                }
                default -> words.setLength(0);
            }
            super.startElement(uri, name, qualified, attributes);
        }

        @Override
        public void characters(char[] characters, int start, int length) throws SAXException {
            words.append(characters, start, length);
            super.characters(characters, start, length);
        }

        @Override
        public void endElement(String uri, String name, String qualified) throws SAXException {
            switch (name) {
                case "f" -> formula = words.toString();
                case "v", "t" -> hasResult |= !words.toString().isBlank();
                default -> {
                    // says nothing of a result
                }
            }
            super.endElement(uri, name, qualified);
            if (name.equals("c") && !hasResult && !formula.isBlank() && !reference.isEmpty()) {
                sheet.cell(reference, "=" + formula, null);
            }
        }
    }
}
