package io.mimiq.platform.extraction;

import org.apache.poi.EncryptedDocumentException;

/** Tells from a library's failure what is wrong with a file. */
final class Causes {

    private static final int CHAIN = 12;

    private Causes() {}

    static Refusal refusal(Throwable failure) {
        Throwable cause = failure;
        for (int step = 0; cause != null && step < CHAIN; step++) {
            if (cause instanceof RefusedException refused) {
                return refused.refusal();
            }
            if (cause instanceof EncryptedDocumentException) {
                return Refusal.ENCRYPTED;
            }
            if (String.valueOf(cause.getMessage()).startsWith("Strict OOXML")) {
                return Refusal.UNSUPPORTED;
            }
            if (isBomb(cause)) {
                return Refusal.TOO_COMPLEX;
            }
            cause = cause.getCause();
        }
        return Refusal.DAMAGED;
    }

    /** The libraries have no type for it. */
    private static boolean isBomb(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        return message.contains("Zip bomb")
                || message.contains("MAX_ENTRY_SIZE")
                || message.contains("MAX_TEXT_SIZE")
                || message.contains("Tried to allocate an array");
    }
}
