package io.mimiq.platform.extraction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Calendar;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads the messages of Outlook as e-mails are read, appointments and contacts by their text. */
final class OutlookReader implements FileReader {

    private static final int DEPTH = 8;

    private final Attachments attachments;

    OutlookReader(Attachments attachments) {
        this.attachments = attachments;
    }

    @Override
    public void read(Path file, Manuscript into) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                MAPIMessage message = new MAPIMessage(bytes)) {
            message(message, into, 0);
        }
    }

    private void message(MAPIMessage message, Manuscript into, int depth) throws IOException {
        if (depth > DEPTH) {
            throw new RefusedException(Refusal.TOO_COMPLEX);
        }
        message.setReturnNullOnMissingChunk(true);
        message.guess7BitEncoding();
        try {
            String html = text(message.getHtmlBody());
            into.add(null, "", head(message));
            body(message, html, into);
            for (AttachmentChunks attachment : message.getAttachmentFiles()) {
                if (!isShown(attachment, html)) {
                    attachment(attachment, into, depth);
                }
            }
        } catch (ChunkNotFoundException e) {
            throw new IOException("no sound message", e);
        }
    }

    /** Whether it is a picture that stands in the text. */
    private static boolean isShown(AttachmentChunks attachment, String html) {
        String id = text(attachment.getAttachContentId());
        return !id.isEmpty() && html.contains("cid:" + id);
    }

    private static Element head(MAPIMessage message) throws ChunkNotFoundException {
        MailHead head = new MailHead(text(message.getSubject()));
        String name = text(message.getDisplayFrom());
        String address = text(message.getMainChunks().getEmailFromChunk());
        head.line("From", !address.contains("@") || name.contains(address) ? name : name + " (" + address + ")");
        head.line("To", text(message.getDisplayTo()));
        head.line("Cc", text(message.getDisplayCC()));
        Calendar sent = message.getMessageDate();
        if (sent != null) {
            head.date(sent.toInstant());
        }
        return head.part();
    }

    /** The richest text that the message has. */
    private static void body(MAPIMessage message, String html, Manuscript into)
            throws IOException, ChunkNotFoundException {
        String plain = text(message.getTextBody());
        String rich = text(message.getRtfBody());
        if (!html.isBlank()) {
            into.add(null, "", Jsoup.parse(html).body());
        } else if (!plain.isBlank()) {
            Element part = Markup.part();
            PlainText.append(plain, part);
            into.add(null, "", part);
        } else if (!rich.isBlank()) {
            rich(rich, into);
        }
    }

    private static void rich(String text, Manuscript into) throws IOException {
        Path file = Files.createTempFile("message", ".rtf");
        try {
            Files.writeString(file, text, StandardCharsets.ISO_8859_1);
            new RtfReader().read(file, into);
        } finally {
            Files.delete(file);
        }
    }

    /** Another message, or a file. */
    private void attachment(AttachmentChunks attachment, Manuscript into, int depth) throws IOException {
        MAPIMessage inner = attachment.isEmbeddedMessage() ? attachment.getEmbeddedMessage() : null;
        byte[] content = attachment.getEmbeddedAttachmentObject();
        if (inner != null) {
            message(inner, into, depth + 1);
        } else if (content != null) {
            attachments.read(new ByteArrayInputStream(content), name(attachment), into);
        }
    }

    private static String name(AttachmentChunks attachment) {
        return Stream.of(attachment.getAttachLongFileName(), attachment.getAttachFileName())
                .map(OutlookReader::text)
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse("Attachment");
    }

    private static String text(@Nullable StringChunk chunk) {
        return chunk == null ? "" : text(chunk.getValue());
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").replace("\0", "").strip();
    }
}
