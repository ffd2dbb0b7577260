package io.mimiq.knowledge.changeset;

/** The text that a change set's evidence points into. */
public record SourceText(String id, String text) {

    @Override
    public String toString() {
        return "SourceText[" + id + "]";
    }
}
