package io.mimiq.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** How much memory is free, as far as the system tells: on this machine, and within the container it may be. */
final class Memory {

    /** What a freshly started suite uses, measured with JDK 17 and 25, plus some headroom. */
    static final long NEEDED_MEGABYTES = 2_000;

    /** What a suite uses while all its JVMs write their archives at once. */
    static final long NEEDED_TO_REHEARSE_MEGABYTES = 4_500;

    private static final long MEGABYTE = 1024L * 1024;

    private Memory() {}

    static void requireEnough(Path system, long neededMegabytes) throws SuiteException {
        OptionalLong free = freeMegabytes(system);
        if (free.isPresent() && free.getAsLong() < neededMegabytes) {
            throw new SuiteException("Too little memory: the suite needs about " + neededMegabytes + " MB, and "
                    + free.getAsLong()
                    + " MB are free. Close something, or try all the same with MIMIQ_IGNORE_MEMORY=true.");
        }
    }

    /** @param system the root of the file system; tests use another */
    static OptionalLong freeMegabytes(Path system) {
        OptionalLong machine = machine(system.resolve("proc/meminfo"));
        OptionalLong container = container(system.resolve("sys/fs/cgroup"));
        if (machine.isEmpty() || container.isEmpty()) {
            return machine.isPresent() ? machine : container;
        }
        return OptionalLong.of(Math.min(machine.getAsLong(), container.getAsLong()));
    }

    private static OptionalLong machine(Path meminfo) {
        try {
            return Files.readAllLines(meminfo).stream()
                    .filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    private static OptionalLong container(Path cgroup) {
        try {
            String limit = Files.readString(cgroup.resolve("memory.max")).strip();
            if (limit.equals("max")) {
                return OptionalLong.empty();
            }
            long used = Long.parseLong(
                    Files.readString(cgroup.resolve("memory.current")).strip());
            // Page cache counts as used but can be reclaimed.
            long reclaimable = Files.readAllLines(cgroup.resolve("memory.stat")).stream()
                    .filter(line -> line.startsWith("inactive_file "))
                    .mapToLong(line -> Long.parseLong(line.substring("inactive_file ".length())))
                    .sum();
            return OptionalLong.of((Long.parseLong(limit) - used + reclaimable) / MEGABYTE);
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
