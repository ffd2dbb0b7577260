package io.mimiq.local.launcher;

/** The suite cannot run. The message is for the person at the terminal and says what to do. */
public final class SuiteException extends Exception {

    private static final long serialVersionUID = 1;

    SuiteException(String message) {
        super(message);
    }

    SuiteException(String message, Throwable cause) {
        super(message, cause);
    }
}
