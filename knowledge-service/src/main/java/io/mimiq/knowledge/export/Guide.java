package io.mimiq.knowledge.export;

import io.mimiq.knowledge.archive.Entry;
import io.smallrye.mutiny.Multi;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** What explains an archive to people and to programs. */
final class Guide {

    private static final List<String> FILES =
            List.of("README.txt", "schema/manifest.schema.json", "schema/records.schema.json");

    private Guide() {}

    static Multi<Entry> entries() {
        return Multi.createFrom()
                .iterable(FILES)
                .map(name -> new Entry(name, Multi.createFrom().item(() -> read(name))));
    }

    private static byte[] read(String name) {
        try (InputStream in = Objects.requireNonNull(Guide.class.getResourceAsStream("/export/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
