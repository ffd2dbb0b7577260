package io.mimiq.knowledge.page;

import io.mimiq.platform.reading.Reading;
import io.mimiq.platform.reading.Syntax;
import io.mimiq.platform.reading.Unit;

/** Sections written from Markdown, for tests. */
final class Written {

    private Written() {}

    /** A section that says each unit of a page as a statement, called by its number: {@code s1}, {@code s2}. */
    static Section from(String page) {
        SectionWriter writer = new SectionWriter(Section.empty("s", "Heading", 2));
        for (Unit unit : Reading.of(page, Syntax.MARKDOWN).units()) {
            writer.add("s" + unit.number(), unit.text(), unit.form(), null);
        }
        return writer.section();
    }
}
