package io.mimiq.e2e.badinput;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The log files of the suite, from where they ended when the test began. */
final class LogFolder {

    private final Path folder;
    private final Map<Path, Long> ends;

    LogFolder(Path folder) {
        this.folder = folder;
        this.ends = files().collect(
                        Collectors.toMap(file -> file, file -> file.toFile().length()));
    }

    /** New lines that contain the text, with the name of their file. */
    List<String> linesWith(String text) {
        return files().flatMap(file -> newLines(file)
                        .filter(line -> line.contains(text))
                        .map(line -> file.getFileName() + ": " + line))
                .toList();
    }

    private Stream<Path> files() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<String> newLines(Path file) {
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            log.seek(Math.min(ends.getOrDefault(file, 0L), log.length()));
            byte[] added = new byte[(int) (log.length() - log.getFilePointer())];
            log.readFully(added);
            return new String(added, ISO_8859_1).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
