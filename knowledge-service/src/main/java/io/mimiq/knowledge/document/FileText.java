package io.mimiq.knowledge.document;

import io.mimiq.platform.extraction.FilePlace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file says.
 *
 * @param mediaType of the file
 * @param places of the parts of the text in the file
 * @param identity what another file has if it says the same
 * @param problem why the file has no text; it is kept all the same
 */
record FileText(
        String mediaType,
        String text,
        List<FilePlace> places,
        String identity,
        @Nullable String problem) {

    FileText {
        places = List.copyOf(places);
    }

    FileText(String mediaType, String text, List<FilePlace> places) {
        this(mediaType, text, places, text, null);
    }

    /** A picture that only another with the same bytes equals. */
    static FileText picture(String mediaType, String sha256, String problem) {
        return new FileText(mediaType, "", List.of(), "sha-256:" + sha256, problem);
    }

    @Override
    public String toString() {
        return "FileText[" + mediaType + "]";
    }
}
