package io.mimiq.platform.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;

/** Reads saved web pages, in the encoding that they declare. */
final class WebReader implements FileReader {

    @Override
    public void read(Path file, Manuscript into) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            into.add(null, "", Jsoup.parse(bytes, null, "").body());
        }
    }
}
