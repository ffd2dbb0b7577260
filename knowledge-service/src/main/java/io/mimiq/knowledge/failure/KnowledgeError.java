package io.mimiq.knowledge.failure;

import io.mimiq.platform.web.ErrorCode;

/** Failures of this service, besides those that any endpoint can have. */
public enum KnowledgeError implements ErrorCode {
    BASE_MOVED(409, "base-moved", "A newer version exists"),
    CHANGE_SET_REFUSED(422, "change-set-refused", "The change would lose or invent knowledge"),
    PROPOSAL_DECIDED(409, "proposal-decided", "The proposal was already decided"),
    DECISION_OUTDATED(409, "decision-outdated", "The page has changed since the decision was made"),
    DECISION_REFUSED(422, "decision-refused", "The decision cannot be applied"),
    CURRENT_VERSION(409, "current-version", "The current version cannot be deleted"),
    CURRENT_REVISION(409, "current-revision", "The newest revision of a document goes with the document"),
    UNREADABLE_TEXT(422, "unreadable-text", "The file is not readable text"),
    DOCUMENT_ENCRYPTED(422, "document-encrypted", "The file needs a password"),
    DOCUMENT_DAMAGED(422, "document-damaged", "The file is damaged"),
    DOCUMENT_TOO_COMPLEX(422, "document-too-complex", "Reading the file takes too much"),
    DOCUMENT_TOO_LONG(422, "document-too-long", "The file has too much text"),
    SOURCE_DELETED(410, "source-deleted", "The source was deleted"),
    SOURCE_TAKEN(409, "source-taken", "The source id belongs to another text");

    private final int status;
    private final String code;
    private final String title;

    KnowledgeError(int status, String code, String title) {
        this.status = status;
        this.code = code;
        this.title = title;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
