package io.mimiq.e2e.promise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One row of {@code docs/promises.md}. */
record Promise(String id, String text) {
    private static final Pattern ROW = Pattern.compile("\\| ([A-Z]{2}-\\d{2}) \\| (.+?) \\|.*");

    static List<Promise> readAll(Path document) throws IOException {
        return Files.readAllLines(document).stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> new Promise(row.group(1), row.group(2)))
                .toList();
    }
}
