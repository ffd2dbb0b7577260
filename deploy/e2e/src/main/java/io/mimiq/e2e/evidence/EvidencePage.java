package io.mimiq.e2e.evidence;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Draws {@code docs/evidence.md} from the findings in {@code docs/evidence}, which are those of the last long run of each
 * experiment.
 */
public final class EvidencePage {
    private static final ObjectMapper JSON = new ObjectMapper();

    private EvidencePage() {}

    /** Draws the page of the checkout that {@code mimiq.root} names. */
    public static void main(String... arguments) throws IOException {
        update(Path.of(System.getProperty("mimiq.root")));
    }

    /** Takes over the long findings of {@code target/evidence} and draws the page anew. */
    static void update(Path root) throws IOException {
        Path kept = Files.createDirectories(root.resolve("docs/evidence"));
        for (Path file : findings(root.resolve("target/evidence"))) {
            if (read(file).form().equals(Form.LONG.name().toLowerCase(Locale.ROOT))) {
                Files.copy(
                        file,
                        kept.resolve(Objects.requireNonNull(file.getFileName())),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.writeString(root.resolve("docs/evidence.md"), draw(root));
    }

    static String draw(Path root) throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (Path file : findings(root.resolve("docs/evidence"))) {
            findings.add(read(file));
        }
        return findings.stream().map(EvidencePage::section).collect(Collectors.joining("\n", """
                        # Evidence

                        What Mimiq says of itself, as experiments and benchmarks found it in their last long run. `deploy/prove` writes this
                        page; `deploy/prove <name>` repeats one. Ratios are medians within one run, with the spread beside them.

                        """, ""));
    }

    private static String section(Finding finding) {
        String head = "## %s\n`%s` · commit %s · %s · %s · %s\n\n"
                .formatted(
                        finding.title(),
                        finding.command(),
                        finding.commit(),
                        finding.ranAt(),
                        duration(finding.seconds()),
                        finding.machine());
        String table = finding.figures().stream()
                .map(EvidencePage::row)
                .collect(Collectors.joining("\n", "| what | figure | aim |\n|---|---|---|\n", "\n"));
        return finding.notes().stream()
                .map(note -> "\n" + note + "\n")
                .collect(Collectors.joining("", head + table, ""));
    }

    private static String row(Figure figure) {
        String aim = figure.aim() == null
                ? ""
                : figure.aim() + (Boolean.TRUE.equals(figure.met()) ? ": met" : ": **missed**");
        return "| %s | %s | %s |".formatted(figure.name(), figure.value(), aim);
    }

    private static String duration(long seconds) {
        return seconds < 60 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
    }

    private static List<Path> findings(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static Finding read(Path file) throws IOException {
        return JSON.readValue(file.toFile(), Finding.class);
    }
}
