package io.mimiq.e2e.crash;

/** A promise that was not kept. */
record Violation(Kind kind, String what) {
    enum Kind {
        /** Acknowledged, and not there. */
        LOST("acknowledged writes lost"),
        /** Done twice. */
        DOUBLED("writes done twice"),
        /** A number is missing among the versions, or a changelog. */
        HOLE("holes in the history of versions"),
        /** Never finished: an answer, a document, an event, a deletion. */
        STUCK("things never finished"),
        /** A call that is counted wrongly. */
        CALL("calls counted wrongly"),
        /** Something refers to what was deleted. */
        TRACE("traces of what was deleted"),
        /** No answer although every process was up. */
        HUNG("requests without an answer while all was up"),
        /** An answer nobody should get: a bare failure, a good token refused. */
        WRONG("answers nobody should get");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    @Override
    public String toString() {
        return kind + ": " + what;
    }
}
