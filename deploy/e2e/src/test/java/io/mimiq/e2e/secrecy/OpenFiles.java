package io.mimiq.e2e.secrecy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The files that a process holds open, as Linux tells them ({@code proc_pid_fdinfo(5)}); none on other systems. */
final class OpenFiles {
    private static final int ACCESS_MODE = 3;

    private OpenFiles() {}

    /** Those it may write to: neither devices nor what has no name. */
    static Set<Path> written(long pid) throws IOException {
        Path process = Path.of("/proc", String.valueOf(pid));
        Set<Path> written = new TreeSet<>();
        if (!Files.isDirectory(process)) {
            return written;
        }
        try (Stream<Path> descriptors = Files.list(process.resolve("fd"))) {
            for (Path descriptor : descriptors.toList()) {
                try {
                    Path file = Files.readSymbolicLink(descriptor);
                    Path flags = process.resolve("fdinfo").resolve(descriptor.getFileName());
                    if (Files.isRegularFile(file) && isWritable(Files.readString(flags))) {
                        written.add(file);
                    }
                } catch (NoSuchFileException e) {
                    // closed meanwhile
                }
            }
        }
        return written;
    }

    /** Octal, and of them the lowest two bits: 0 is only to read. */
    private static boolean isWritable(String info) {
        return info.lines()
                .filter(line -> line.startsWith("flags:"))
                .map(line -> Integer.parseInt(line.substring("flags:".length()).strip(), 8))
                .anyMatch(flags -> (flags & ACCESS_MODE) != 0);
    }
}
