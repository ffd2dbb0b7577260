package io.mimiq.platform.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Notes;
import org.apache.poi.hwpf.usermodel.Range;
import org.jsoup.nodes.Element;

/** Reads .doc files of Word 97 and later; others as plain paragraphs. */
final class DocReader implements FileReader {

    private final FileReader plainly;

    DocReader(FileReader plainly) {
        this.plainly = plainly;
    }

    @Override
    public void read(Path file, Manuscript into) throws IOException {
        Element text = Markup.part();
        Asides asides = new Asides();
        try (InputStream bytes = Files.newInputStream(file);
                HWPFDocument document = new HWPFDocument(bytes)) {
            read(document, text, asides);
        } catch (EncryptedDocumentException e) {
            throw e;
        } catch (RuntimeException e) {
            // older, or with a table that POI cannot follow
            plainly.read(file, into);
            return;
        }
        into.add(null, "", Markup.withHeads(text));
        asides.writeTo(into);
    }

    private static void read(HWPFDocument document, Element text, Asides asides) {
        DocBlocks blocks = new DocBlocks(document, asides);
        blocks.write(document.getRange(), text);
        blocks.write(document.getMainTextboxRange(), text);
        notes(document, document.getFootnotes(), document.getFootnoteRange(), "decimal", blocks, text);
        notes(document, document.getEndnotes(), document.getEndnoteRange(), "lowerRoman", blocks, text);
        aside(Asides.Kind.COMMENTS, document.getCommentsRange(), blocks, asides);
        aside(Asides.Kind.HEADER, document.getHeaderStoryRange(), blocks, asides);
    }

    private static void notes(
            HWPFDocument document, Notes notes, Range all, String form, DocBlocks blocks, Element text) {
        for (int index = 0; index < notes.getNotesCount(); index++) {
            Element note = Markup.part();
            int start = all.getStartOffset();
            blocks.write(
                    new Range(
                            start + notes.getNoteTextStartOffset(index),
                            start + notes.getNoteTextEndOffset(index),
                            document),
                    note);
            if (note.hasText()) {
                note.child(0).prependText(DocWords.mark(index + 1, form) + " ");
                text.appendChildren(note.childNodesCopy());
            }
        }
    }

    private static void aside(Asides.Kind kind, Range range, DocBlocks blocks, Asides asides) {
        Element part = Markup.part();
        blocks.write(range, part);
        Markup.withHeads(part).children().forEach(block -> asides.add(kind, block));
    }
}
