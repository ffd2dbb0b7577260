package io.mimiq.e2e.promise;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.mimiq.e2e.promise.Row.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The ledger as a file: for the API as JSON, for people as Markdown. */
final class LedgerFile {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private record Items(List<Row> items) {}

    private LedgerFile() {}

    /** By promise; empty where nothing has been recorded yet. */
    static Map<String, Row> read(Path file) throws IOException {
        Map<String, Row> rows = new LinkedHashMap<>();
        if (Files.exists(file)) {
            JSON.readValue(file.toFile(), Items.class).items().forEach(row -> rows.put(row.id(), row));
        }
        return rows;
    }

    /** Whoever reads the file meanwhile sees the old or the new one, whole. */
    static void write(Ledger ledger, Path file) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(draft, JSON.writeValueAsString(new Items(ledger.rows())) + "\n");
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    static void writePage(Ledger ledger, Path file) throws IOException {
        Files.writeString(
                file,
                ledger.rows().stream()
                        .map(row -> line(row, ledger))
                        .collect(Collectors.joining(
                                "\n",
                                "| id | promise | state | tests | last passed |\n|---|---|---|---|---|\n",
                                "\n")));
    }

    private static String line(Row row, Ledger ledger) {
        String state = switch (row.state()) {
            case PROVEN -> "proven";
            case UNPROVEN -> "not yet proven: " + ledger.reasons().get(row.id());
            case LOST -> "**lost**: " + ledger.reasons().get(row.id());
        };
        String passed = row.lastPassedAt() == null ? "" : row.lastPassedAt() + " at " + row.commit();
        return "| %s | %s | %s | %s | %s |"
                .formatted(row.id(), row.promise(), state, String.join("<br>", row.tests()), passed);
    }

    static long count(List<Row> rows, State state) {
        return rows.stream().filter(row -> row.state() == state).count();
    }
}
