package io.mimiq.conversation.ingest;

import io.mimiq.conversation.call.CallSpec;
import io.mimiq.conversation.change.ChangeOrder;
import io.mimiq.conversation.change.Intake;
import io.mimiq.conversation.computing.Computing;
import io.mimiq.conversation.knowledge.BaseMovedException;
import io.mimiq.conversation.knowledge.KnowledgeBase;
import io.mimiq.conversation.provider.ChangeSetRequest;
import io.mimiq.platform.contracts.knowledge.Origin;
import io.mimiq.platform.contracts.knowledge.ReportState;
import io.mimiq.platform.contracts.knowledge.SourceDocument;
import io.mimiq.platform.reading.Reading;
import io.mimiq.platform.reading.Syntax;
import io.mimiq.platform.web.CommonError;
import io.mimiq.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document part by part into the knowledge and reports the outcome to knowledge-service. Parts that were read stay
 * read: after a failure that may pass, it goes on from there. While no call can succeed or may be made, because of the key,
 * the bill or the budget, it pauses: it says why and tries again, for as long as that takes.
 */
@Singleton
class DocumentReading {

    private static final Logger LOG = Logger.getLogger(DocumentReading.class);

    private final KnowledgeBase knowledge;
    private final Computing computing;
    private final Intake intake;
    private final IngestRepository repository;
    private final IngestConfig config;

    DocumentReading(
            KnowledgeBase knowledge,
            Computing computing,
            Intake intake,
            IngestRepository repository,
            IngestConfig config) {
        this.knowledge = knowledge;
        this.computing = computing;
        this.intake = intake;
        this.repository = repository;
        this.config = config;
    }

    /** Decides itself when to try again; fails only if that cannot be stored. */
    Uni<Void> read(IngestDocument job) {
        return repository
                .begin(job.id())
                .chain(begun -> begun.map(this::attempt).orElseGet(() -> repository.done(job.id())));
    }

    private Uni<Void> attempt(IngestDocument job) {
        return knowledge
                .document(job.userId(), job.topicId(), job.documentId())
                .chain(document -> isOutdated(job, document)
                        ? Uni.createFrom().voidItem()
                        : takeIn(job, document).chain(() -> report(job, ReportState.PROCESSED, null)))
                .chain(() -> repository.done(job.id()))
                .onFailure()
                .recoverWithUni(failure -> failed(job, failure));
    }

    /** A newer revision has a job of its own. */
    private static boolean isOutdated(IngestDocument job, SourceDocument document) {
        return document.revision() != job.revision();
    }

    private Uni<Void> takeIn(IngestDocument job, SourceDocument document) {
        JobProgress progress = new JobProgress(repository, job, () -> goesOn(job));
        return computing
                .compute(() -> Reading.of(document.text(), syntax(document)))
                .map(reading -> intake.resume(order(job, document, reading), job.unitsDone() + 1))
                .chain(taking -> taking.run(progress));
    }

    /** Whoever was told why it waits must not wait for the rest of a long document to hear that it no longer does. */
    private Uni<Void> goesOn(IngestDocument job) {
        return job.pauses() == 0 ? Uni.createFrom().voidItem() : report(job, ReportState.PENDING, null);
    }

    private ChangeOrder order(IngestDocument job, SourceDocument document, Reading reading) {
        ChangeSetRequest.Source source = new ChangeSetRequest.Source(
                document.id(),
                document.sourceId(),
                document.origin().sourceKind(),
                document.title(),
                LocalDate.ofInstant(document.storedAt(), ZoneOffset.UTC),
                document.text(),
                reading,
                1,
                reading.units().size(),
                document.placement());
        return new ChangeOrder(
                "ingest/" + job.id(),
                job.userId(),
                job.topicId(),
                CallSpec.Purpose.DOCUMENT,
                source,
                document.revision(),
                false);
    }

    private static Syntax syntax(SourceDocument document) {
        return document.origin().kind().equals(Origin.CONFLUENCE) ? Syntax.MARKDOWN : Syntax.of(document.mediaType());
    }

    private Uni<Void> failed(IngestDocument job, Throwable failure) {
        String code = ReadingFailure.code(failure);
        if (ReadingFailure.isGone(failure)) {
            return repository.deleteById(job.id()).replaceWithVoid();
        } else if (ReadingFailure.pauses(failure)) {
            LOG.infof("The reading of document %s is paused: %s", job.id(), code);
            return report(job, ReportState.PENDING, code).chain(() -> pause(job));
        } else if (ReadingFailure.isOurs(failure)
                || (ReadingFailure.mayPass(failure) && job.attempts() < config.attempts())) {
            LOG.infof("Document %s is tried again: %s", job.id(), code);
            return repository.retryAfter(
                    job.id(), new Backoff(config.firstWait(), config.mostWait()).after(job.attempts()));
        }
        LOG.warnf("Document %s could not be read: %s", job.id(), code);
        return report(job, ReportState.FAILED, code).chain(() -> repository.done(job.id()));
    }

    private Uni<Void> pause(IngestDocument job) {
        int pauses = job.pauses() + 1;
        return repository.pause(job.id(), pauses, new Backoff(config.firstPause(), config.mostPause()).after(pauses));
    }

    /** The document may be gone, or newer by now: then nobody needs the report. */
    private Uni<Void> report(IngestDocument job, String state, @Nullable String problem) {
        ReportState report = new ReportState(Math.toIntExact(job.revision()), state, problem);
        return knowledge
                .report(job.userId(), job.topicId(), job.documentId(), report)
                .onFailure(DocumentReading::nobodyListens)
                .recoverWithNull();
    }

    private static boolean nobodyListens(Throwable failure) {
        return failure instanceof BaseMovedException
                || (failure instanceof ProblemException problem && problem.error() == CommonError.NOT_FOUND);
    }
}
