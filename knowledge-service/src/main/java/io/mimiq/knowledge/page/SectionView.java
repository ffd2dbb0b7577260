package io.mimiq.knowledge.page;

import java.util.List;

/** A section as clients see it; the text of every statement stands in the body. */
public record SectionView(String id, String heading, String body, List<String> statements) {

    public static SectionView of(Section section) {
        return new SectionView(section.id(), section.heading(), section.body(), section.statementIds());
    }

    public static List<SectionView> of(KnowledgePage page) {
        return page.sections().stream().map(SectionView::of).toList();
    }
}
