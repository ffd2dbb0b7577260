package io.mimiq.bench.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * What a process uses, as Linux tells it.
 *
 * @param seconds of processors, its own and the system's on its behalf
 * @param rss mebibytes of it in memory
 * @param pss the same, but what several processes share counted once among them: only these can be added up
 */
record Footprint(double seconds, double rss, double pss) {
    private static final double TICKS = 100;
    private static final double KIBIBYTES = 1024;
    /** The fields of /proc/PID/stat after the name, which alone may hold spaces. */
    private static final int USER = 11;

    private static final int SYSTEM = 12;

    static Footprint of(long pid) throws IOException {
        Path process = Path.of("/proc", String.valueOf(pid));
        String stat = Files.readString(process.resolve("stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        List<String> memory = Files.readAllLines(process.resolve("smaps_rollup"));
        return new Footprint(
                (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM])) / TICKS,
                mebibytes(memory, "Rss:"),
                mebibytes(memory, "Pss:"));
    }

    static Footprint sum(Collection<Footprint> parts) {
        return new Footprint(
                parts.stream().mapToDouble(Footprint::seconds).sum(),
                parts.stream().mapToDouble(Footprint::rss).sum(),
                parts.stream().mapToDouble(Footprint::pss).sum());
    }

    private static double mebibytes(List<String> memory, String name) {
        return memory.stream()
                        .filter(line -> line.startsWith(name))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                / KIBIBYTES;
    }
}
