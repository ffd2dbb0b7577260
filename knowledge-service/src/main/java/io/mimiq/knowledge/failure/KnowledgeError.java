package io.mimiq.knowledge.failure;

import io.mimiq.platform.web.ErrorCode;

/** What can go wrong here beyond what can go wrong everywhere: wire code, status and title. */
public enum KnowledgeError implements ErrorCode {
    BASE_MOVED("base-moved", 409, "A newer version exists"),
    CHANGE_SET_REFUSED("change-set-refused", 422, "The change would lose or invent knowledge"),
    PROPOSAL_DECIDED("proposal-decided", 409, "The proposal was already decided"),
    DECISION_REFUSED("decision-refused", 422, "The decision cannot be applied"),
    CURRENT_VERSION("current-version", 409, "The current version cannot be deleted"),
    UNREADABLE_TEXT("unreadable-text", 422, "The file is not readable text"),
    SOURCE_TAKEN("source-taken", 409, "The source id belongs to another text");

    private final String code;
    private final int status;
    private final String title;

    KnowledgeError(String code, int status, String title) {
        this.code = code;
        this.status = status;
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
