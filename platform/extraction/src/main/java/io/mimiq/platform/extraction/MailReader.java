package io.mimiq.platform.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Reads e-mails and web pages that were saved as such: what they say, then their attachments under their names. */
final class MailReader implements FileReader {

    private static final Pattern TEXT = Pattern.compile("text/(?:html|plain)");

    /** Mails forwarded in mails forwarded in mails. */
    private static final int DEPTH = 8;

    /** Many senders keep no line as short as they should. */
    private static final MimeConfig LENIENT =
            MimeConfig.custom().setMaxLineLen(-1).setMaxHeaderLen(1 << 20).build();

    private final Attachments attachments;

    MailReader(Attachments attachments) {
        this.attachments = attachments;
    }

    @Override
    public void read(Path file, Manuscript into) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            DefaultMessageBuilder parser = new DefaultMessageBuilder();
            parser.setMimeEntityConfig(LENIENT);
            message(parser.parseMessage(bytes), into, 0);
        }
    }

    private void message(Message message, Manuscript into, int depth) throws IOException {
        MailHead head = new MailHead(written(message, "Subject"));
        for (String name : List.of("From", "To", "Cc")) {
            head.line(name, written(message, name));
        }
        if (message.getDate() != null) {
            head.date(message.getDate().toInstant());
        }
        into.add(null, "", head.part());
        body(message, into, depth);
    }

    /** As its sender wrote it, with the names. */
    private static String written(Message message, String name) {
        Field field = message.getHeader().getField(name);
        String raw = field == null ? ":" : Encodings.text(field.getRaw().toByteArray(), null);
        String body = raw.substring(raw.indexOf(':') + 1).replace("\r", "").replace("\n", "");
        return DecoderUtil.decodeEncodedWords(body, DecodeMonitor.SILENT).strip();
    }

    private void body(Entity entity, Manuscript into, int depth) throws IOException {
        if (depth > DEPTH) {
            throw new RefusedException(Refusal.TOO_COMPLEX);
        }
        Body body = entity.getBody();
        if (body instanceof Multipart parts) {
            parts(parts, into, depth);
        } else if (body instanceof Message message) {
            message(message, into, depth + 1);
        } else if (entity.getFilename() != null && isAttached(entity)) {
            attachment(entity, (SingleBody) body, into);
        } else if (body instanceof TextBody text) {
            into.add(null, "", words(entity, text));
        }
    }

    private void parts(Multipart parts, Manuscript into, int depth) throws IOException {
        String kind = parts.getSubType().toLowerCase(Locale.ROOT);
        if (kind.equals("alternative")) {
            body(richest(parts), into, depth + 1);
        } else if (kind.equals("related")) {
            related(parts.getBodyParts(), into, depth);
        } else {
            for (Entity part : parts.getBodyParts()) {
                body(part, into, depth + 1);
            }
        }
    }

    /** The text, then what is attached to it and no picture in it. */
    private void related(List<Entity> parts, Manuscript into, int depth) throws IOException {
        body(parts.get(0), into, depth + 1);
        for (Entity part : parts.subList(1, parts.size())) {
            if ("attachment".equalsIgnoreCase(part.getDispositionType()) && part.getFilename() != null) {
                body(part, into, depth + 1);
            }
        }
    }

    /** The last that we read; the sender puts the best last. */
    private static Entity richest(Multipart alternatives) {
        Entity richest = alternatives.getBodyParts().get(0);
        for (Entity part : alternatives.getBodyParts()) {
            if (part.isMultipart() || TEXT.matcher(part.getMimeType()).matches()) {
                richest = part;
            }
        }
        return richest;
    }

    private static boolean isAttached(Entity entity) {
        return "attachment".equalsIgnoreCase(entity.getDispositionType()) || !(entity.getBody() instanceof TextBody);
    }

    private static Element words(Entity entity, TextBody text) throws IOException {
        String written = Encodings.text(text.getInputStream().readAllBytes(), text.getMimeCharset());
        if (entity.getMimeType().equals("text/html")) {
            return Jsoup.parse(written).body();
        }
        Element part = Markup.part();
        PlainText.append(written, part);
        return part;
    }

    private void attachment(Entity entity, SingleBody body, Manuscript into) throws IOException {
        String name = DecoderUtil.decodeEncodedWords(entity.getFilename(), DecodeMonitor.SILENT);
        try (InputStream bytes = body.getInputStream()) {
            attachments.read(bytes, name, into);
        }
    }
}
