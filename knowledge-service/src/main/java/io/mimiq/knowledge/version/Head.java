package io.mimiq.knowledge.version;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.mimiq.knowledge.page.KnowledgePage;
import io.mimiq.knowledge.page.Section;
import io.mimiq.knowledge.topic.OpenTopic;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The newest version of a topic; number 0, with an empty page, if there is none yet. */
public final class Head {

    private final int number;
    private final Instant createdAt;
    private final KnowledgePage page;
    private final Map<String, SectionRef> refs;

    Head(int number, Instant createdAt, KnowledgePage page, List<SectionRef> refs) {
        this.number = number;
        this.createdAt = createdAt;
        this.page = page;
        this.refs = refs.stream().collect(toMap(SectionRef::id, identity()));
    }

    static Head none(OpenTopic topic) {
        return new Head(0, topic.updatedAt(), KnowledgePage.EMPTY, List.of());
    }

    public int number() {
        return number;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public KnowledgePage page() {
        return page;
    }

    /** The stored content of a section that is the same here. */
    Optional<SectionRef> contentOf(Section section) {
        return page.section(section.id())
                .filter(mine ->
                        mine.body().equals(section.body()) && mine.placements().equals(section.placements()))
                .map(mine -> refs.get(section.id()));
    }
}
