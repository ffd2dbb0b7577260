package io.mimiq.e2e.promise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One row of {@code docs/promises.md}.
 *
 * @param family the heading above it
 */
record Promise(String id, String text, String family) {
    private static final Pattern HEADING = Pattern.compile("## (.+)");
    private static final Pattern ROW = Pattern.compile("\\| ([A-Z]{2}-\\d{2}) \\| (.+?) \\|.*");

    static List<Promise> readAll(Path document) throws IOException {
        List<Promise> promises = new ArrayList<>();
        String family = "";
        for (String line : Files.readAllLines(document)) {
            Matcher heading = HEADING.matcher(line);
            Matcher row = ROW.matcher(line);
            if (heading.matches()) {
                family = heading.group(1);
            } else if (row.matches()) {
                promises.add(new Promise(row.group(1), row.group(2), family));
            }
        }
        return promises;
    }
}
