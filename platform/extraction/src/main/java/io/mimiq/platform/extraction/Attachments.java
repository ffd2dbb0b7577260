package io.mimiq.platform.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jsoup.nodes.Element;

/** Reads what is attached to e-mails, each under its name. */
final class Attachments {

    private final Reader reader;

    Attachments(Reader reader) {
        this.reader = reader;
    }

    /** Reads a file as what it is. */
    @FunctionalInterface
    interface Reader {
        void read(Path file, String name, Manuscript into);
    }

    void read(InputStream bytes, String name, Manuscript into) throws IOException {
        Element heading = Markup.part();
        heading.appendElement("h2").text(name);
        into.add("part", name, heading);
        Path file = Files.createTempFile("attachment", "");
        try {
            Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
            reader.read(file, name, into);
        } finally {
            Files.delete(file);
        }
    }
}
