package io.mimiq.integration.knowledge;

import io.mimiq.integration.IntegrationError;

/** knowledge-service did not do what it was asked to. */
public final class KnowledgeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final IntegrationError error;

    KnowledgeException(IntegrationError error, Throwable cause) {
        super(error.code(), cause);
        this.error = error;
    }

    public IntegrationError error() {
        return error;
    }

    /** Whether the same request may work later. */
    public boolean isPassing() {
        return error == IntegrationError.KNOWLEDGE_UNAVAILABLE;
    }
}
