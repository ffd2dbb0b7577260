package io.mimiq.platform.extraction;

import java.util.List;

/**
 * The text of a file.
 *
 * @param mediaType what the file is, judged by its content
 * @param text in Markdown
 * @param places where its parts stand in the file, in the order of the text
 */
public record Extract(String mediaType, String text, List<FilePlace> places) {

    public Extract {
        places = List.copyOf(places);
    }

    @Override
    public String toString() {
        return "Extract[" + mediaType + "]";
    }
}
