package io.mimiq.integration.confluence;

/**
 * One version of a page.
 *
 * @param storage its body in storage format
 */
public record ConfluencePage(String id, String title, int version, String storage) {
    @Override
    public String toString() {
        return "ConfluencePage[" + id + ", version " + version + "]";
    }
}
