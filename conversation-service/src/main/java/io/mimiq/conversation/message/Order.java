package io.mimiq.conversation.message;

import io.mimiq.platform.web.CommonError;
import io.mimiq.platform.web.ProblemException;

/** Which end of the history a list begins at. */
public enum Order {
    OLDEST,
    NEWEST;

    static Order of(String wireName) {
        return switch (wireName) {
            case "oldest" -> OLDEST;
            case "newest" -> NEWEST;
            default -> throw new ProblemException(CommonError.BAD_REQUEST, "order must be oldest or newest.");
        };
    }
}
