package io.mimiq.e2e.promise;

/** What became of a test, from good to bad. */
enum Outcome {
    PASSED("passed"),
    NOT_RUN("was not run"),
    SKIPPED("was skipped"),
    FAILED("failed");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    Outcome worseOf(Outcome other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
