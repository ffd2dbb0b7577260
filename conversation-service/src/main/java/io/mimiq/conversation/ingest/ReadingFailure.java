package io.mimiq.conversation.ingest;

import io.mimiq.conversation.ConversationError;
import io.mimiq.conversation.provider.ProviderException;
import io.mimiq.platform.web.CommonError;
import io.mimiq.platform.web.ErrorCode;
import io.mimiq.platform.web.ProblemException;
import java.util.Set;

/** What a failure to read a document says about the document. */
final class ReadingFailure {

    /** The document was not read for want of a permission to spend. */
    private static final Set<ErrorCode> NO_CALL_MAY_BE_MADE = Set.of(
            ConversationError.BUDGET_EXCEEDED, ConversationError.CEILING_REACHED, ConversationError.MODEL_UNPRICED);

    private ReadingFailure() {}

    /** Its topic is gone, and so is the document. */
    static boolean isGone(Throwable failure) {
        return is(CommonError.NOT_FOUND, failure);
    }

    /** Another service is down, which says nothing about the document: waits for it, however long that takes. */
    static boolean isOurs(Throwable failure) {
        return is(CommonError.UNAVAILABLE, failure);
    }

    /** Somebody has to do something first, which says nothing about the document either. */
    static boolean pauses(Throwable failure) {
        return failure instanceof ProviderException provider
                ? provider.kind().isOperators()
                : failure instanceof ProblemException problem && NO_CALL_MAY_BE_MADE.contains(problem.error());
    }

    static boolean mayPass(Throwable failure) {
        if (failure instanceof ProviderException provider) {
            return provider.kind().mayPass();
        }
        return !(failure instanceof ProblemException) || is(ConversationError.KNOWLEDGE_BUSY, failure);
    }

    /** What the owner is told. */
    static String code(Throwable failure) {
        if (failure instanceof ProviderException provider) {
            return provider.kind().code();
        }
        ErrorCode error = failure instanceof ProblemException problem ? problem.error() : CommonError.INTERNAL;
        return error.code();
    }

    private static boolean is(ErrorCode error, Throwable failure) {
        return failure instanceof ProblemException problem && problem.error() == error;
    }
}
