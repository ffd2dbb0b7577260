package io.mimiq.conversation.ingest;

import io.mimiq.conversation.call.AiCall;
import io.mimiq.conversation.change.Progress;
import io.mimiq.conversation.change.Taken;
import io.mimiq.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;

/** Stores how far a document was taken in, so that the next attempt goes on from there. */
record JobProgress(IngestRepository repository, String jobId) implements Progress {

    @Override
    public void calling(AiCall call) {}

    @Override
    public void commit() {}

    @Override
    public void uncommit() {}

    @Override
    public Uni<Void> taken(Taken taken) {
        return repository.unitsDone(jobId, taken.part().last()).map(there -> {
            if (!there) {
                throw ProblemException.notFound("topic");
            }
            return null;
        });
    }
}
