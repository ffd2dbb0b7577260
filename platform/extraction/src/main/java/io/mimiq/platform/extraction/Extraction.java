package io.mimiq.platform.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads a file as what its content shows it to be, whatever it is called. */
final class Extraction {

    /** With their templates, shows and files with macros, of which only the text is read. */
    private static final Map<Pattern, FileReader> OFFICE = Map.of(
            Pattern.compile("application/vnd\\.openxmlformats-officedocument\\.wordprocessingml\\..*"
                    + "|application/vnd\\.ms-word\\..*macroenabled.*"),
            new WordReader(),
            Pattern.compile("application/vnd\\.openxmlformats-officedocument\\.presentationml\\..*"
                    + "|application/vnd\\.ms-powerpoint\\..*macroenabled.*"),
            new SlideReader(),
            Pattern.compile("application/vnd\\.openxmlformats-officedocument\\.spreadsheetml\\..*"
                    + "|application/vnd\\.ms-excel\\..*macroenabled.*"),
            new SheetReader());

    /** An Office file in a safe that the password opens. */
    private static final String PROTECTED = "application/x-tika-ooxml-protected";

    /** No entry of an archive may be larger once it is unpacked. */
    private static final long LARGEST_ENTRY = 128L << 20;

    private static final Set<String> PICTURES =
            Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "image/tiff");

    private final Limits limits;
    private final FileReader pictures;
    private final Map<String, FileReader> readers;

    Extraction(Limits limits) {
        this(limits, System.getenv("PATH"));
    }

    /** @param programs the folders where they are, divided as the PATH is */
    Extraction(Limits limits, @Nullable String programs) {
        this.limits = limits;
        this.pictures = new PictureReader(programs);
        Attachments attachments = new Attachments(this::attachment);
        FileReader mail = new MailReader(attachments);
        this.readers = Map.ofEntries(
                Map.entry("application/pdf", new PdfReader()),
                Map.entry("text/html", new WebReader()),
                Map.entry("application/xhtml+xml", new WebReader()),
                Map.entry("message/rfc822", mail),
                Map.entry("multipart/related", mail),
                Map.entry("application/epub+zip", new TikaReader(new EpubParser())),
                Map.entry("application/rtf", new RtfReader()),
                Map.entry("application/vnd.oasis.opendocument.text", new OdtReader()),
                Map.entry("application/vnd.oasis.opendocument.text-template", new OdtReader()),
                Map.entry("application/vnd.oasis.opendocument.spreadsheet", new OdsReader()),
                Map.entry("application/vnd.oasis.opendocument.spreadsheet-template", new OdsReader()),
                Map.entry("application/vnd.oasis.opendocument.presentation", new OdpReader()),
                Map.entry("application/vnd.oasis.opendocument.presentation-template", new OdpReader()),
                Map.entry("application/vnd.ms-outlook", new OutlookReader(attachments)),
                Map.entry("application/msword", new DocReader(new TikaReader(new OfficeParser()))),
                Map.entry("application/vnd.ms-powerpoint", new TikaReader(new OfficeParser())),
                Map.entry("application/vnd.ms-excel", new XlsReader(new TikaReader(new OfficeParser()))));
        ZipSecureFile.setMaxEntrySize(LARGEST_ENTRY);
        ZipSecureFile.setMaxTextSize(LARGEST_ENTRY);
    }

    /** @param name of the file, or only its extension; it counts where the content leaves a choice */
    Outcome read(Path file, String name) {
        try {
            String mediaType = mediaType(file, name);
            if (PICTURES.contains(mediaType)) {
                return picture(file, mediaType);
            }
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

    private Outcome picture(Path file, String mediaType) {
        try {
            Manuscript manuscript = new Manuscript(limits);
            pictures.read(file, manuscript);
            return Outcome.of(manuscript.extract(mediaType));
        } catch (RefusedException e) {
            boolean isWordless = e.refusal() == Refusal.NO_RECOGNITION || e.refusal() == Refusal.NO_TEXT;
            return isWordless ? Outcome.wordless(mediaType, e.refusal()) : Outcome.refused(e.refusal());
        } catch (IOException | RuntimeException e) {
            return Outcome.refused(Causes.refusal(e));
        }
    }

    private static Refusal refusal(String mediaType) {
        return mediaType.equals(PROTECTED) ? Refusal.ENCRYPTED : Refusal.UNSUPPORTED;
    }

    private Optional<FileReader> reader(String mediaType) {
        return Optional.ofNullable(PICTURES.contains(mediaType) ? pictures : readers.get(mediaType))
                .or(() -> OFFICE.entrySet().stream()
                        .filter(family -> family.getKey().matcher(mediaType).matches())
                        .map(Map.Entry::getValue)
                        .findFirst());
    }

    private static String mediaType(Path file, String name) throws IOException {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        try (TikaInputStream bytes = TikaInputStream.get(file)) {
            MediaType type = new DefaultDetector().detect(bytes, metadata);
            return type.getBaseType().toString();
        }
    }

    /** What we cannot read is named at least; what takes too much is too much for the e-mail. */
    private void attachment(Path file, String name, Manuscript into) {
        try {
            if (into.openAttachment()) {
                readAttachment(file, name, into);
            }
        } catch (IOException | RuntimeException e) {
            Refusal refusal = Causes.refusal(e);
            if (refusal == Refusal.TOO_COMPLEX || refusal == Refusal.TOO_LONG) {
                throw new RefusedException(refusal);
            }
        } finally {
            into.closeAttachment();
        }
    }

    private void readAttachment(Path file, String name, Manuscript into) throws IOException {
        String mediaType = mediaType(file, name);
        Optional<FileReader> reader = reader(mediaType);
        if (reader.isPresent()) {
            reader.get().read(file, into);
        } else if (mediaType.startsWith("text/")) {
            Element part = Markup.part();
            PlainText.append(Encodings.text(Files.readAllBytes(file), null), part);
            into.add(null, "", part);
        }
    }
}
