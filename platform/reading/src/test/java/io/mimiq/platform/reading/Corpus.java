package io.mimiq.platform.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Documents of many kinds, written for these tests as people write them. */
final class Corpus {
    private static final Path FOLDER = Path.of("src/test/resources/sources");

    private Corpus() {}

    static String text(String name) {
        return read(FOLDER.resolve(name));
    }

    static List<String> texts() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(Corpus::read).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
