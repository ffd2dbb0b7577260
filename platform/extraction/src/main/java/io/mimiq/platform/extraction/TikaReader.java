package io.mimiq.platform.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.SecureContentHandler;
import org.apache.tika.sax.ToHTMLContentHandler;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Reads files of the kinds that Tika knows well, as the XHTML that it makes of them. */
final class TikaReader implements FileReader {

    private final Parser parser;

    TikaReader(Parser parser) {
        this.parser = parser;
    }

    @Override
    public void read(Path file, Manuscript into) throws IOException {
        Document page = Jsoup.parse(markup(file, into.limits()));
        Bullets.list(page.body());
        into.add(null, "", Markup.withHeads(page.body()));
    }

    private String markup(Path file, Limits limits) throws IOException {
        ParseContext context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, new Nothing());
        try (TikaInputStream bytes = TikaInputStream.get(file)) {
            Collector collector = new Collector(limits);
            SecureContentHandler handler = new SecureContentHandler(collector, bytes);
            parse(bytes, handler, context);
            return collector.toString();
        }
    }

    private void parse(TikaInputStream bytes, SecureContentHandler handler, ParseContext context) throws IOException {
        try {
            parser.parse(bytes, handler, new Metadata(), context);
        } catch (EncryptedDocumentException e) {
            throw new RefusedException(Refusal.ENCRYPTED);
        } catch (SAXException e) {
            requireModest(handler, e);
            throw new IOException("no sound file", e);
        } catch (TikaException e) {
            throw new IOException("no sound file", e);
        }
    }

    /** The handler ends what becomes far larger than it was. */
    private static void requireModest(SecureContentHandler handler, SAXException e) {
        try {
            handler.throwIfCauseOf(e);
        } catch (TikaException bomb) {
            throw new RefusedException(Refusal.TOO_COMPLEX);
        }
    }

    /** Collects markup, and no more of it than there may be. */
    private static final class Collector extends ToHTMLContentHandler {

        private final Limits limits;
        private long written;

        Collector(Limits limits) {
            this.limits = limits;
        }

        @Override
        protected void write(char character) throws SAXException {
            written++;
            super.write(character);
        }

        @Override
        protected void write(String markup) throws SAXException {
            written += markup.length();
            if (written > limits.markup()) {
                throw new RefusedException(Refusal.TOO_COMPLEX);
            }
            super.write(markup);
        }
    }

    /** Pictures and the like are no text. */
    private static final class Nothing implements EmbeddedDocumentExtractor {

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream bytes, ContentHandler handler, Metadata metadata, boolean outputHtml) {
            // nobody asked for it
        }
    }
}
