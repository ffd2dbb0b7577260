package io.mimiq.conversation.ingest;

import io.mimiq.conversation.ConversationError;
import io.mimiq.conversation.call.CallSpec;
import io.mimiq.conversation.change.Change;
import io.mimiq.conversation.change.ChangeMaker;
import io.mimiq.conversation.change.ChangeOrder;
import io.mimiq.conversation.change.Progress;
import io.mimiq.conversation.knowledge.BaseMovedException;
import io.mimiq.conversation.knowledge.KnowledgeBase;
import io.mimiq.conversation.provider.ChangeSetRequest;
import io.mimiq.platform.contracts.knowledge.Origin;
import io.mimiq.platform.contracts.knowledge.ReportState;
import io.mimiq.platform.contracts.knowledge.SourceDocument;
import io.mimiq.platform.contracts.knowledge.SourceKind;
import io.mimiq.platform.web.CommonError;
import io.mimiq.platform.web.ProblemException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
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
    private static final int SHORTEST_PART = 500;

    private final KnowledgeBase knowledge;
    private final ChangeMaker changes;
    private final IngestRepository repository;
    private final IngestConfig config;

    DocumentReading(KnowledgeBase knowledge, ChangeMaker changes, IngestRepository repository, IngestConfig config) {
        this.knowledge = knowledge;
        this.changes = changes;
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
                        : readParts(job, document).chain(() -> report(job, ReportState.PROCESSED, null)))
                .chain(() -> repository.done(job.id()))
                .onFailure()
                .recoverWithUni(failure -> failed(job, failure));
    }

    /** A newer revision has a job of its own. */
    private static boolean isOutdated(IngestDocument job, SourceDocument document) {
        return document.revision() != job.revision();
    }

    private Uni<Void> readParts(IngestDocument job, SourceDocument document) {
        List<Part> parts = Part.of(document.text(), config.partLength());
        return Multi.createFrom()
                .range(Math.min(job.partsDone(), parts.size()), parts.size())
                .onItem()
                .transformToUniAndConcatenate(i -> read(job, document, parts.get(i), job.id() + "." + i)
                        .chain(() -> repository.partDone(job.id(), i + 1))
                        .invoke(DocumentReading::requireThere)
                        .chain(() -> i == job.partsDone()
                                ? goesOn(job)
                                : Uni.createFrom().voidItem()))
                .onItem()
                .ignoreAsUni();
    }

    /** Whoever was told why it waits must not wait for the rest of a long document to hear that it no longer does. */
    private Uni<Void> goesOn(IngestDocument job) {
        return job.pauses() == 0 ? Uni.createFrom().voidItem() : report(job, ReportState.PENDING, null);
    }

    private static void requireThere(boolean there) {
        if (!there) {
            throw ProblemException.notFound("topic");
        }
    }

    private Uni<Void> read(IngestDocument job, SourceDocument document, Part part, String name) {
        ChangeSetRequest.Source source = new ChangeSetRequest.Source(
                document.id(), kind(document), document.title(), part.heading(), part.text());
        ChangeOrder order = new ChangeOrder(
                OrderId.of(name),
                job.userId(),
                job.topicId(),
                CallSpec.Purpose.DOCUMENT,
                source,
                document.revision(),
                part.offset(),
                false);
        return knowledge
                .read(job.userId(), job.topicId())
                .chain(current -> changes.prepare(order, current))
                .chain(attempt -> changes.make(attempt, Progress.IGNORED))
                .chain(change -> change instanceof Change.CutOff
                        ? readHalves(job, document, part, name)
                        : Uni.createFrom().voidItem());
    }

    private static SourceKind kind(SourceDocument document) {
        return document.origin().kind().equals(Origin.CONFLUENCE) ? SourceKind.CONFLUENCE : SourceKind.DOCUMENT;
    }

    /** A dense part may yield more than a model may say at once. */
    private Uni<Void> readHalves(IngestDocument job, SourceDocument document, Part part, String name) {
        if (part.text().length() < SHORTEST_PART) {
            throw new ProblemException(ConversationError.ANSWER_TRUNCATED, "Part of the document is too dense.");
        }
        List<Part> halves = part.halves();
        return Multi.createFrom()
                .range(0, halves.size())
                .onItem()
                .transformToUniAndConcatenate(i -> read(job, document, halves.get(i), name + "." + i))
                .onItem()
                .ignoreAsUni();
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
