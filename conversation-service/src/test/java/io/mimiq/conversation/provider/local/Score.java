package io.mimiq.conversation.provider.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Hits and tries by what is counted, and what was missed. */
final class Score {

    private final Map<String, int[]> counts = new TreeMap<>();
    private final List<String> misses = new ArrayList<>();

    void count(String what, boolean hit) {
        int[] count = counts.computeIfAbsent(what, w -> new int[2]);
        count[0] += hit ? 1 : 0;
        count[1]++;
    }

    void count(String what, boolean hit, String miss) {
        count(what, hit);
        if (!hit) {
            misses.add(miss);
        }
    }

    double share(String what) {
        int[] count = counts.getOrDefault(what, new int[] {0, 0});
        return count[1] == 0 ? 1 : (double) count[0] / count[1];
    }

    /** Leaves the figures and all misses in {@code target/local-evaluation}. */
    void write(String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "local-evaluation"));
        Files.writeString(folder.resolve(name + ".txt"), report());
    }

    /** The lines of a file of {@code local/evaluation} that are no comments. */
    static List<String> lines(String file) throws IOException {
        return text(file).lines().filter(line -> !line.startsWith("# ")).toList();
    }

    static String text(String file) throws IOException {
        try (InputStream in = requireNonNull(Score.class.getResourceAsStream("/local/evaluation/" + file))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    String report() {
        StringBuilder report = new StringBuilder();
        counts.forEach((what, count) -> report.append("%-20s %3d of %3d%n".formatted(what, count[0], count[1])));
        report.append('\n');
        misses.forEach(miss -> report.append(miss).append('\n'));
        return report.toString();
    }
}
