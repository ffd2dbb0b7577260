package io.mimiq.platform.extraction;

/** Why a file has no text for us. */
public enum Refusal {
    /** It needs a password. */
    ENCRYPTED,
    /** It is not what it says it is, or a part of it is missing. */
    DAMAGED,
    /** Reading it would take more time, memory or pages than a file may have. */
    TOO_COMPLEX,
    /** It has more text than a source may have. */
    TOO_LONG,
    /** It has no words, as a scan has none. */
    NO_TEXT,
    /** It is a picture, and no program is there that reads what is written in one. */
    NO_RECOGNITION,
    /** It is of a type that nothing here reads. */
    UNSUPPORTED
}
