package io.mimiq.knowledge.document;

import io.mimiq.knowledge.computing.Computing;
import io.mimiq.knowledge.extraction.Extracting;
import io.mimiq.knowledge.extraction.ExtractionConfig;
import io.mimiq.knowledge.failure.KnowledgeError;
import io.mimiq.platform.contracts.knowledge.Visible;
import io.mimiq.platform.extraction.Extract;
import io.mimiq.platform.extraction.Outcome;
import io.mimiq.platform.extraction.Refusal;
import io.mimiq.platform.web.CommonError;
import io.mimiq.platform.web.ErrorCode;
import io.mimiq.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.regex.Pattern;

/** Reads uploaded files: text here, all other kinds in a process of their own. */
@Singleton
class FileReading {

    static final String KINDS =
            "PDF, Word (.docx, .doc), PowerPoint (.pptx, .ppt), Excel (.xlsx, .xls), CSV, OpenDocument"
                    + " (.odt, .ods, .odp), HTML, saved web pages (.mhtml), e-mail (.eml, .msg), EPUB, RTF, text (.txt),"
                    + " Markdown (.md) and pictures (PNG, JPEG, GIF, WebP, TIFF)";

    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z]{1,20}/[a-z0-9.+-]{1,100}");

    private final Extracting extracting;
    private final Computing computing;
    private final long maxSize;

    FileReading(Extracting extracting, Computing computing, ExtractionConfig config) {
        this.extracting = extracting;
        this.computing = computing;
        this.maxSize = config.maxSize().asLongValue();
    }

    /** Refuses what is too large (413), of a type that nothing reads (415), or has no readable text (422). */
    Uni<FileText> read(UploadedFile file) {
        if (file.size() > maxSize) {
            throw new ProblemException(CommonError.PAYLOAD_TOO_LARGE, "A file may have " + (maxSize >> 20) + " MiB.");
        }
        return computing
                .compute(() -> TextFile.read(file))
                .chain(text -> text.map(Uni.createFrom()::item).orElseGet(() -> extract(file)));
    }

    private Uni<FileText> extract(UploadedFile file) {
        return extracting.extract(file.path(), file.extension()).chain(outcome -> text(file, outcome));
    }

    private Uni<FileText> text(UploadedFile file, Outcome outcome) {
        String picture = outcome.picture();
        if (picture == null) {
            return computing.compute(() -> text(outcome));
        }
        requireSound(picture);
        String problem = outcome.refusal() == Refusal.NO_RECOGNITION ? "no-text-recognition" : "no-text-recognized";
        return computing.compute(() -> FileText.picture(picture, file.sha256(), problem));
    }

    private static void requireSound(String mediaType) {
        if (!MEDIA_TYPE.matcher(mediaType).matches()) {
            throw problem(Refusal.DAMAGED);
        }
    }

    private static FileText text(Outcome outcome) {
        Refusal refusal = outcome.refusal();
        if (refusal != null) {
            throw problem(refusal);
        }
        Extract extract = Objects.requireNonNull(outcome.extract());
        // the process that read it may be somebody else's by now
        boolean isSound = Visible.of(extract.text()).equals(extract.text())
                && extract.places().stream()
                        .allMatch(place -> place.start() >= 0
                                && place.start() < extract.text().length());
        if (!isSound) {
            throw problem(Refusal.DAMAGED);
        }
        requireSound(extract.mediaType());
        return new FileText(extract.mediaType(), extract.text(), extract.places());
    }

    private static ProblemException problem(Refusal refusal) {
        return switch (refusal) {
            case ENCRYPTED -> refused(KnowledgeError.DOCUMENT_ENCRYPTED, "The file needs a password.");
            case DAMAGED -> refused(KnowledgeError.DOCUMENT_DAMAGED, "The file is damaged or incomplete.");
            case TOO_COMPLEX ->
                refused(
                        KnowledgeError.DOCUMENT_TOO_COMPLEX,
                        "Reading the file takes more time, memory or pages than a file may take.");
            case TOO_LONG ->
                refused(KnowledgeError.DOCUMENT_TOO_LONG, "The file has more than 1,048,576 characters of text.");
            case NO_TEXT, NO_RECOGNITION ->
                refused(KnowledgeError.UNREADABLE_TEXT, "The file has no text, as a scan has none.");
            case UNSUPPORTED -> refused(CommonError.UNSUPPORTED_MEDIA_TYPE, "What can be read: " + KINDS + ".");
        };
    }

    private static ProblemException refused(ErrorCode error, String detail) {
        return new ProblemException(error, detail);
    }
}
