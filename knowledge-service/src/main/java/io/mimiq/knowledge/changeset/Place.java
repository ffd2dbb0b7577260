package io.mimiq.knowledge.changeset;

import io.mimiq.knowledge.page.KnowledgePage;
import io.mimiq.knowledge.page.Section;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where on the page something stood when it was proposed to change it.
 *
 * @param level of the section's heading
 * @param after the statement before it in the section
 * @param before the statement behind it in the section
 */
public record Place(
        String sectionId,
        String heading,
        int level,
        @Nullable String after,
        @Nullable String before) {

    @Override
    public String toString() {
        return "Place[" + sectionId + "]";
    }

    static Place of(Section section) {
        return new Place(section.id(), section.heading(), section.level(), null, null);
    }

    /** The place of each statement, by the statement's id. */
    static Map<String, Place> ofStatements(KnowledgePage page) {
        Map<String, Place> places = new HashMap<>();
        for (Section section : page.sections()) {
            List<String> ids = section.statementIds();
            for (int i = 0; i < ids.size(); i++) {
                places.put(
                        ids.get(i),
                        new Place(
                                section.id(),
                                section.heading(),
                                section.level(),
                                i == 0 ? null : ids.get(i - 1),
                                i == ids.size() - 1 ? null : ids.get(i + 1)));
            }
        }
        return places;
    }
}
