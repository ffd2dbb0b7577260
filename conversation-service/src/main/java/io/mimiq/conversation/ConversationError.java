package io.mimiq.conversation;

import io.mimiq.platform.web.ErrorCode;

/** The errors that only this service reports. */
public enum ConversationError implements ErrorCode {
    BUDGET_EXCEEDED(402, "budget-exceeded", "Monthly AI budget exceeded"),
    CEILING_REACHED(402, "ceiling-reached", "The operator's ceiling on AI spending is reached"),
    MODEL_UNPRICED(503, "model-unpriced", "The configured AI model has no price and is not used"),
    TOO_MANY_ANSWERS(429, "too-many-answers", "Too many answers are running"),
    MESSAGE_RUNNING(409, "message-running", "The answer is still running"),
    RUNNING_ELSEWHERE(503, "running-elsewhere", "The answer is running in another process"),
    NOTHING_TO_ANSWER(409, "nothing-to-answer", "The message to answer no longer exists"),
    KNOWLEDGE_BUSY(409, "knowledge-busy", "The knowledge kept changing while the change was prepared"),
    CHANGE_SET_REFUSED(422, "change-set-refused", "The change would lose or invent knowledge"),
    CHANGE_TOO_LARGE(422, "change-too-large", "The source holds too much for one change"),
    ANSWER_TRUNCATED(502, "answer-truncated", "The AI provider's answer was cut off; nothing was changed"),
    ANSWER_INTERRUPTED(503, "answer-interrupted", "The answer was interrupted");

    private final int status;
    private final String code;
    private final String title;

    ConversationError(int status, String code, String title) {
        this.status = status;
        this.code = code;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String title() {
        return title;
    }
}
