package io.mimiq.conversation;

import io.mimiq.platform.web.ErrorCode;

/** What can go wrong here and nowhere else: code, status and title as they stand in a problem document. */
public enum ConversationError implements ErrorCode {
    BUDGET_EXCEEDED("budget-exceeded", 402, "Monthly AI budget exceeded"),
    MODEL_UNPRICED("model-unpriced", 503, "The configured AI model has no price and is not used"),
    TOO_MANY_ANSWERS("too-many-answers", 429, "Too many answers are running"),
    MESSAGE_RUNNING("message-running", 409, "The answer is still running"),
    RUNNING_ELSEWHERE("running-elsewhere", 503, "The answer is running in another process"),
    NOTHING_TO_ANSWER("nothing-to-answer", 409, "The message to answer no longer exists"),
    KNOWLEDGE_BUSY("knowledge-busy", 409, "The knowledge kept changing while the change was prepared"),
    CHANGE_SET_REFUSED("change-set-refused", 422, "The change would lose or invent knowledge"),
    CHANGE_TOO_LARGE("change-too-large", 422, "The source holds too much for one change"),
    ANSWER_TRUNCATED("answer-truncated", 502, "The AI provider's answer was cut off; nothing was changed"),
    ANSWER_INTERRUPTED("answer-interrupted", 503, "The answer was interrupted");

    private final String code;
    private final int status;
    private final String title;

    ConversationError(String code, int status, String title) {
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
