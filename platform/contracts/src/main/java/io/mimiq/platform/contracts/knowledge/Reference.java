package io.mimiq.platform.contracts.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit of a source that is kept beside the page: searched and cited, not written there.
 *
 * @param number of the unit in the source
 * @param title of its source
 * @param start of the unit in the source, in UTF-16 units
 * @param end behind its last character
 * @param headings it stands under in the source, outermost first
 */
public record Reference(
        String sourceId, int number, @Nullable String title, int start, int end, String text, List<String> headings) {

    @Override
    public String toString() {
        return "Reference[" + sourceId + ", " + start + ".." + end + "]";
    }
}
