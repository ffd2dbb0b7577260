package io.mimiq.knowledge.document;

import io.mimiq.knowledge.failure.KnowledgeError;
import io.mimiq.platform.web.ProblemException;

/** Another writer changed the document first: read it again. */
final class OvertakenException extends ProblemException {

    /** Writers cannot overtake each other forever. */
    static final int ATTEMPTS = 5;

    private static final long serialVersionUID = 1;

    OvertakenException() {
        super(KnowledgeError.BASE_MOVED, "Others are changing the document.");
    }
}
