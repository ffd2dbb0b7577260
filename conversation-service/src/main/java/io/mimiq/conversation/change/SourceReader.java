package io.mimiq.conversation.change;

import io.mimiq.platform.reading.Reading;
import io.mimiq.platform.reading.Syntax;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.inject.Singleton;

/** Reads sources on the worker pool; what follows runs where the caller does. */
@Singleton
public class SourceReader {

    private final Vertx vertx;

    SourceReader(Vertx vertx) {
        this.vertx = vertx;
    }

    public Uni<Reading> read(String text, Syntax syntax) {
        return Uni.createFrom().deferred(() -> vertx.executeBlocking(() -> Reading.of(text, syntax), false));
    }
}
