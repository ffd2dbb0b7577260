package io.mimiq.platform.extraction;

import java.io.IOException;
import java.nio.file.Path;

/** Reads files of one kind. */
@FunctionalInterface
interface FileReader {

    void read(Path file, Manuscript into) throws IOException;
}
