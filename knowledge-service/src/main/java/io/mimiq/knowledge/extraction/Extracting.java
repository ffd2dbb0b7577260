package io.mimiq.knowledge.extraction;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.mimiq.platform.extraction.Outcome;
import io.mimiq.platform.web.computing.Shift;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.nio.file.Path;

/**
 * Has files read, a few at a time, never all of them one person's; the others wait for their turn, but no longer than a
 * client does.
 */
@Singleton
public final class Extracting {

    /** Files of one person. */
    private static final int MOST_WAITING = 256;

    private final ParserProcess parser;
    private final Shift readers;

    Extracting(ExtractionConfig config, ObjectMapper json, Vertx vertx) {
        this.parser = new ParserProcess(config, json);
        this.readers =
                Shift.of(vertx, config.processes(), MOST_WAITING, config.patience(), "Too many files wait to be read.");
    }

    /** @param extension of the file's name, without the dot */
    public Uni<Outcome> extract(Path file, String extension) {
        return readers.compute(() -> parser.read(file, extension));
    }
}
