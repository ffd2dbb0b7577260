package io.mimiq.platform.extraction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.jsoup.nodes.Element;

/** Reads a file as what its content shows it to be, whatever it is called. */
final class Extraction {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String SLIDES = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    /** An Office file in a safe that the password opens. */
    private static final String PROTECTED = "application/x-tika-ooxml-protected";

    /** No entry of an archive may be larger once it is unpacked. */
    private static final long LARGEST_ENTRY = 128L << 20;

    private final Limits limits;
    private final Map<String, FileReader> readers;

    Extraction(Limits limits) {
        this.limits = limits;
        FileReader mail = new MailReader(this::attachment);
        this.readers = Map.ofEntries(
                Map.entry("application/pdf", new PdfReader()),
                Map.entry(WORD, new WordReader()),
                Map.entry(SLIDES, new SlideReader()),
                Map.entry(WORKBOOK, new SheetReader()),
                Map.entry("text/html", new WebReader()),
                Map.entry("application/xhtml+xml", new WebReader()),
                Map.entry("message/rfc822", mail),
                Map.entry("multipart/related", mail),
                Map.entry("application/epub+zip", new TikaReader(new EpubParser())),
                Map.entry("application/rtf", new TikaReader(new RTFParser())),
                Map.entry("application/vnd.oasis.opendocument.text", new TikaReader(new OpenDocumentParser())),
                Map.entry("application/msword", new TikaReader(new OfficeParser())),
                Map.entry("application/vnd.ms-powerpoint", new TikaReader(new OfficeParser())),
                Map.entry("application/vnd.ms-excel", new TikaReader(new OfficeParser())));
        ZipSecureFile.setMaxEntrySize(LARGEST_ENTRY);
        ZipSecureFile.setMaxTextSize(LARGEST_ENTRY);
    }

    /** @param name of the file, or only its extension; it counts where the content leaves a choice */
    Outcome read(Path file, String name) {
        try {
            String mediaType = mediaType(file, name);
            Manuscript manuscript = new Manuscript(limits);
            reader(mediaType)
                    .orElseThrow(() -> new RefusedException(refusal(mediaType)))
                    .read(file, manuscript);
            return Outcome.of(manuscript.extract(mediaType));
        } catch (RefusedException e) {
            return Outcome.refused(e.refusal());
        } catch (IOException | RuntimeException e) {
            return Outcome.refused(Causes.refusal(e));
        } catch (StackOverflowError e) {
            return Outcome.refused(Refusal.TOO_COMPLEX);
        }
    }

    private static Refusal refusal(String mediaType) {
        return mediaType.equals(PROTECTED) ? Refusal.ENCRYPTED : Refusal.UNSUPPORTED;
    }

    private Optional<FileReader> reader(String mediaType) {
        return Optional.ofNullable(readers.get(mediaType));
    }

    private static String mediaType(Path file, String name) throws IOException {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        try (TikaInputStream bytes = TikaInputStream.get(file)) {
            MediaType type = new DefaultDetector().detect(bytes, metadata);
            return type.getBaseType().toString();
        }
    }

    /** What is attached to an e-mail, but for further e-mails; what we cannot read is only named. */
    private void attachment(Path file, String name, Manuscript into) {
        try {
            String mediaType = mediaType(file, name);
            Optional<FileReader> reader = reader(mediaType).filter(known -> !(known instanceof MailReader));
            if (reader.isPresent()) {
                reader.get().read(file, into);
            } else if (mediaType.startsWith("text/")) {
                Element part = Markup.part();
                PlainText.append(Files.readString(file, Charset.defaultCharset()), part);
                into.add(null, "", part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
