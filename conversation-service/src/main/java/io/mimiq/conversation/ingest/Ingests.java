package io.mimiq.conversation.ingest;

import io.mimiq.platform.contracts.DocumentStored;
import io.mimiq.platform.crypto.KeyGoneException;
import io.mimiq.platform.storage.DueWork;
import io.mimiq.platform.storage.Storage;
import io.mimiq.platform.work.BackgroundTask;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The jobs of reading documents. */
@Singleton
class Ingests {
    private final IngestRepository repository;
    private final Storage storage;
    private final IngestConfig config;
    private final DueWork<IngestDocument> work;

    Ingests(IngestRepository repository, DocumentReading reading, Storage storage, IngestConfig config) {
        this.repository = repository;
        this.storage = storage;
        this.config = config;
        this.work = DueWork.of(repository, "ingest", config.every(), reading::read)
                .parallel(config.parallel())
                .renewing();
    }

    /** Adds the job of reading the text, unless its topic is erased. Does not wait until it is read. */
    Uni<Void> add(DocumentStored stored) {
        IngestDocument job = new IngestDocument(
                IngestDocument.idOf(stored.documentId(), stored.revision()),
                stored.userId(),
                stored.topicId(),
                stored.documentId(),
                stored.revision(),
                IngestDocument.State.PENDING,
                0,
                0,
                0,
                storage.now(),
                null,
                null);
        return repository
                .add(job)
                .invoke(work::wake)
                .onFailure(KeyGoneException.class)
                .recoverWithNull();
    }

    /** Does not wait until the work is done: while a long document is read, others become due. */
    @Produces
    @Singleton
    BackgroundTask ingest() {
        return BackgroundTask.of(work.name(), config.every(), () -> {
            work.wake();
            return Uni.createFrom().voidItem();
        });
    }
}
