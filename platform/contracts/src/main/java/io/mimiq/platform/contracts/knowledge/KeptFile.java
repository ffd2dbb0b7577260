package io.mimiq.platform.contracts.knowledge;

/**
 * The document that a fetched file is now.
 *
 * @param outcome created, revised if the document of its address had another text, unchanged if it had this one
 */
public record KeptFile(String id, String title, int revision, UploadOutcome outcome) {

    @Override
    public String toString() {
        return "KeptFile[" + id + ", " + outcome + "]";
    }
}
