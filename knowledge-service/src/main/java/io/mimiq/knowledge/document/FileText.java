package io.mimiq.knowledge.document;

import io.mimiq.platform.extraction.FilePlace;
import java.util.List;

/**
 * What a file says.
 *
 * @param mediaType of the file
 * @param places of the parts of the text in the file
 */
record FileText(String mediaType, String text, List<FilePlace> places) {

    FileText {
        places = List.copyOf(places);
    }

    @Override
    public String toString() {
        return "FileText[" + mediaType + "]";
    }
}
