package io.mimiq.knowledge.document;

import io.mimiq.knowledge.failure.KnowledgeError;
import io.mimiq.knowledge.statement.Statements;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.platform.contracts.knowledge.ReportState;
import io.mimiq.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Notes what came of drawing knowledge from a document. */
@Singleton
class Reporting {

    private final DocumentRepository documents;
    private final Documents reading;
    private final Statements statements;

    Reporting(DocumentRepository documents, Documents reading, Statements statements) {
        this.documents = documents;
        this.reading = reading;
        this.statements = statements;
    }

    Uni<Void> report(OpenTopic topic, String documentId, ReportState report) {
        String problem = report.problem();
        byte[] sealed = problem == null ? null : StoredDocument.sealProblem(topic, documentId, problem);
        return reading.required(topic, documentId)
                .call(document ->
                        report.state().equals(ReportState.PROCESSED) && document.revision() == report.revision()
                                ? shed(topic, documentId)
                                : Uni.createFrom().voidItem())
                .chain(document -> record(document.id(), report, sealed))
                .invoke(Reporting::requireDone)
                .replaceWithVoid();
    }

    /** Once a revision is read, what rests on other texts too no longer rests on the earlier revisions. */
    private Uni<Void> shed(OpenTopic topic, String documentId) {
        return reading.earlierTexts(topic, documentId)
                .chain(texts ->
                        texts.isEmpty() ? Uni.createFrom().voidItem() : statements.shed(topic, Set.copyOf(texts)));
    }

    private Uni<Boolean> record(String id, ReportState report, byte @Nullable [] problem) {
        return report.state().equals(ReportState.PENDING)
                ? documents.waits(id, report.revision(), problem)
                : documents.processed(id, report.revision(), state(report), problem);
    }

    private static DocumentState state(ReportState report) {
        return report.state().equals(ReportState.PROCESSED) ? DocumentState.PROCESSED : DocumentState.FAILED;
    }

    private static void requireDone(boolean done) {
        if (!done) {
            throw new ProblemException(
                    KnowledgeError.BASE_MOVED, "The document's revision has changed, or it was read already.");
        }
    }
}
