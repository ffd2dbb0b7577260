package io.mimiq.knowledge.extraction;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.mimiq.platform.extraction.Outcome;
import io.mimiq.platform.web.CommonError;
import io.mimiq.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;

/** Has files read, a few at a time; the others wait for their turn, but no longer than a client does. */
@Singleton
public final class Extracting {

    private final ParserProcess parser;
    private final WorkerExecutor workers;
    private final Duration patience;

    Extracting(ExtractionConfig config, ObjectMapper json, Vertx vertx) {
        this.parser = new ParserProcess(config, json);
        this.workers = vertx.createSharedWorkerExecutor(
                "extraction", config.processes(), config.time().multipliedBy(2).toNanos());
        this.patience = config.patience();
    }

    /** @param extension of the file's name, without the dot */
    public Uni<Outcome> extract(Path file, String extension) {
        return workers.executeBlocking(() -> parser.read(file, extension), false)
                .ifNoItem()
                .after(patience)
                .failWith(() -> new ProblemException(CommonError.UNAVAILABLE, "Too many files wait to be read."));
    }

    @PreDestroy
    void stop() {
        workers.closeAndForget();
    }
}
