package io.mimiq.knowledge.version;

import io.mimiq.knowledge.failure.KnowledgeError;
import io.mimiq.platform.web.ProblemException;

/** The change was made for a version that is no longer the newest: read again, decide again. */
public final class BaseMovedException extends ProblemException {

    private static final long serialVersionUID = 1;

    public BaseMovedException() {
        super(KnowledgeError.BASE_MOVED, "Read the knowledge again and propose the change again.");
    }
}
