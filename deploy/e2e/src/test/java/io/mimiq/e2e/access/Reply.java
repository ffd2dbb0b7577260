package io.mimiq.e2e.access;

import io.mimiq.e2e.Answer;

/** What an answer says about access. */
enum Reply {
    /** There is no valid token. */
    UNAUTHENTICATED,
    /** There is one, and it does not open this. */
    FORBIDDEN,
    /** Nothing of that name for this caller. */
    NOT_FOUND,
    /** The caller may; whether what was sent is acceptable is another question. */
    ADMITTED,
    /** A fault of the suite. */
    FAILED;

    static Reply of(Answer answer) {
        return switch (answer.status()) {
            case 401 -> isProblem(answer, "unauthenticated") ? UNAUTHENTICATED : ADMITTED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            default -> answer.status() < 500 ? ADMITTED : FAILED;
        };
    }

    /** A wrong password is answered with 401 too, and by another problem. */
    private static boolean isProblem(Answer answer, String name) {
        return answer.text("/type").equals("urn:mimiq:problem:" + name);
    }
}
