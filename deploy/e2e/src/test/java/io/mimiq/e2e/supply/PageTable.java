package io.mimiq.e2e.supply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The tables of a page of the documentation. */
final class PageTable {
    private PageTable() {}

    /** Every row, whichever table it is in, as its cells; heads and the lines below them too. */
    static List<List<String>> rows(Path page) throws IOException {
        return Files.readAllLines(page).stream()
                .filter(line -> line.startsWith("| ") && line.endsWith(" |"))
                .map(line -> line.substring(2, line.length() - 2))
                .map(line -> Arrays.stream(line.split(" \\| ", -1))
                        .map(String::strip)
                        .toList())
                .toList();
    }

    /** What is set as code. */
    static List<String> code(String cell) {
        List<String> spans = new ArrayList<>();
        String[] parts = cell.split("`", -1);
        for (int i = 1; i < parts.length; i += 2) {
            spans.add(parts[i]);
        }
        return spans;
    }
}
