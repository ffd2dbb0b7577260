package io.mimiq.platform.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fields above a mail.
 *
 * @param fields with the lines that each takes
 * @param end behind the last of them
 */
record MailHeader(List<Field> fields, int end) {
    /** A field, from its first line to behind its last. */
    record Field(String name, String value, int from, int to) {}

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("from", "from"),
            Map.entry("von", "from"),
            Map.entry("de", "from"),
            Map.entry("da", "from"),
            Map.entry("van", "from"),
            Map.entry("差出人", "from"),
            Map.entry("发件人", "from"),
            Map.entry("от", "from"),
            Map.entry("od", "from"),
            Map.entry("fra", "from"),
            Map.entry("date", "date"),
            Map.entry("sent", "date"),
            Map.entry("datum", "date"),
            Map.entry("gesendet", "date"),
            Map.entry("envoyé", "date"),
            Map.entry("enviado", "date"),
            Map.entry("enviado el", "date"),
            Map.entry("fecha", "date"),
            Map.entry("data", "date"),
            Map.entry("inviato", "date"),
            Map.entry("verzonden", "date"),
            Map.entry("日時", "date"),
            Map.entry("送信日時", "date"),
            Map.entry("发送时间", "date"),
            Map.entry("дата", "date"),
            Map.entry("subject", "subject"),
            Map.entry("betreff", "subject"),
            Map.entry("objet", "subject"),
            Map.entry("asunto", "subject"),
            Map.entry("oggetto", "subject"),
            Map.entry("assunto", "subject"),
            Map.entry("onderwerp", "subject"),
            Map.entry("件名", "subject"),
            Map.entry("主题", "subject"),
            Map.entry("тема", "subject"),
            Map.entry("to", "to"),
            Map.entry("an", "to"),
            Map.entry("à", "to"),
            Map.entry("para", "to"),
            Map.entry("a", "to"),
            Map.entry("aan", "to"),
            Map.entry("宛先", "to"),
            Map.entry("收件人", "to"),
            Map.entry("кому", "to"),
            Map.entry("cc", "other"),
            Map.entry("bcc", "other"),
            Map.entry("kopie", "other"),
            Map.entry("reply-to", "other"),
            Map.entry("importance", "other"),
            Map.entry("attachments", "other"),
            Map.entry("anlagen", "other"),
            Map.entry("抄送", "other"));
    private static final Pattern FIELD = Pattern.compile(
            "\\*{0,2}(?<name>[\\p{L}][\\p{L}-]*(?: el)?)\\*{0,2}\\s?[:：]\\*{0,2}(?:\\s+(?<value>.*)|$)");
    private static final Pattern ANSWER =
            Pattern.compile("(?iu)(?:re|aw|fwd?|wg|antw|sv|vs|tr|rv|enc|odp|回复|答复|转发)(?:\\[\\d+\\])?\\s?[:：]");
    private static final Pattern SENT = Pattern.compile(
            "(?iu)\\*{0,2}(?:sent|gesendet|envoyé|enviado(?: el)?|inviato|verzonden|送信日時|发送时间)\\*{0,2}\\s?[:：]");
    /** Of a mail that is not quoted: programs write these, and no quote has them. */
    private static final Pattern RAW = Pattern.compile(
            "(?:message-id|in-reply-to|references|mime-version|content-type|received|return-path|delivered-to|list-id|x-[\\w-]+)");

    /** The header that begins with this line, or null. */
    static @Nullable MailHeader at(String text, List<Line> lines, int index) {
        List<Field> fields = new ArrayList<>();
        int end = index;
        while (end < lines.size() && !lines.get(end).isBlank()) {
            String line = lines.get(end).words(text);
            Matcher matcher = FIELD.matcher(line.substring(0, Math.min(line.length(), 1_000)));
            String name = matcher.matches() ? name(matcher.group("name")) : null;
            if (name != null) {
                String value = matcher.group("value");
                fields.add(new Field(name, value == null ? "" : value.strip(), end, end + 1));
            } else if (!fields.isEmpty() && lines.get(end).indent() > 0) {
                Field last = fields.remove(fields.size() - 1);
                fields.add(new Field(last.name, (last.value + " " + line).strip(), last.from, end + 1));
            } else {
                break;
            }
            end++;
        }
        MailHeader header = new MailHeader(List.copyOf(fields), end);
        return header.isMail(text, lines, index) ? header : null;
    }

    private static @Nullable String name(String written) {
        String name = written.toLowerCase(Locale.ROOT);
        return RAW.matcher(name).matches() ? "raw" : NAMES.get(name);
    }

    private boolean isMail(String text, List<Line> lines, int index) {
        boolean hasAddress = fields.stream().anyMatch(field -> field.value.indexOf('@') > 0);
        boolean hasSubject = value("subject") != null;
        boolean isSent = value("from") != null && (value("to") != null || value("date") != null || hasSubject);
        return isSent && (hasSubject || hasAddress)
                || hasSubject && value("to") != null && value("date") != null
                || hasSubject && value("from") == null && value("to") != null && hasAddress;
    }

    @Nullable String value(String name) {
        for (Field field : fields) {
            if (field.name.equals(name)) {
                return field.value;
            }
        }
        return null;
    }

    /** Whether it is a mail's own header rather than one that a reply quotes. */
    boolean isOwn() {
        return value("raw") != null;
    }

    /** Whether its subject is that of another mail. */
    boolean isAnswer() {
        String subject = value("subject");
        return subject != null && ANSWER.matcher(subject).lookingAt();
    }

    /** Whether it says when the mail was sent as programs do above one that they quote. */
    boolean isQuoting(String text, List<Line> lines) {
        return fields.stream()
                .filter(field -> field.name.equals("date"))
                .map(field -> lines.get(field.from).words(text))
                .anyMatch(line -> SENT.matcher(line).lookingAt());
    }

    Attribution attribution(boolean older) {
        return new Attribution(value("from"), value("date"), older);
    }
}
