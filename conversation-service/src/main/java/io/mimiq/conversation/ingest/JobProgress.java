package io.mimiq.conversation.ingest;

import io.mimiq.conversation.call.AiCall;
import io.mimiq.conversation.change.Progress;
import io.mimiq.conversation.change.Taken;
import io.mimiq.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/**
 * Stores how far a document was taken in, so that the next attempt goes on from there.
 *
 * @param onFirst done after the first part of this attempt
 */
record JobProgress(IngestRepository repository, IngestDocument job, Supplier<Uni<Void>> onFirst) implements Progress {

    @Override
    public void calling(AiCall call) {}

    @Override
    public void commit() {}

    @Override
    public void uncommit() {}

    @Override
    public Uni<Void> taken(Taken taken) {
        return repository
                .unitsDone(job.id(), taken.part().last())
                .invoke(JobProgress::requireThere)
                .chain(() -> taken.partsDone() == 1
                        ? onFirst.get()
                        : Uni.createFrom().voidItem());
    }

    private static void requireThere(boolean there) {
        if (!there) {
            throw ProblemException.notFound("topic");
        }
    }
}
