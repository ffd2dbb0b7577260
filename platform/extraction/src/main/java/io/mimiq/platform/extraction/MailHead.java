package io.mimiq.platform.extraction;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jsoup.nodes.Element;

/** What stands above an e-mail: what it is about, between whom, and of when. */
final class MailHead {

    private final Element part = Markup.part();
    private final Element lines;

    MailHead(String subject) {
        part.appendElement("h1").text(plain(subject));
        lines = part.appendElement("p");
    }

    void line(String name, String value) {
        if (value.isBlank()) {
            return;
        }
        if (lines.childNodeSize() > 0) {
            lines.appendElement("br");
        }
        lines.appendText(name + ": " + plain(value));
    }

    void date(Instant sent) {
        line("Date", DateTimeFormatter.ISO_LOCAL_DATE.format(sent.atOffset(ZoneOffset.UTC)));
    }

    Element part() {
        return part;
    }

    /** Angle brackets are marks of Markdown. */
    private static String plain(String written) {
        return written.replace('<', '(').replace('>', ')').strip();
    }
}
