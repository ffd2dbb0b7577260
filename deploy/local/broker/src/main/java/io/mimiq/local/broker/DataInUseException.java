package io.mimiq.local.broker;

/** Another broker uses the data. Two brokers on the same data would corrupt it. */
final class DataInUseException extends Exception {

    private static final long serialVersionUID = 1;

    DataInUseException(String message) {
        super(message);
    }
}
