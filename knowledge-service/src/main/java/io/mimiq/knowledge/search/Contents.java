package io.mimiq.knowledge.search;

import io.mimiq.knowledge.account.References;
import io.mimiq.knowledge.page.Placement;
import io.mimiq.knowledge.page.Section;
import io.mimiq.knowledge.search.Entry.OnPage;
import io.mimiq.knowledge.source.Sources;
import io.mimiq.knowledge.source.Sources.Named;
import io.mimiq.knowledge.statement.Statements;
import io.mimiq.knowledge.statement.Statements.Changed;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.knowledge.version.Head;
import io.mimiq.knowledge.version.Versions;
import io.mimiq.platform.contracts.knowledge.SourceKind;
import io.mimiq.platform.contracts.knowledge.StatementStatus;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads what a topic's index should have. */
@Singleton
class Contents {

    private final Versions versions;
    private final Statements statements;
    private final Sources sources;
    private final References references;

    Contents(Versions versions, Statements statements, Sources sources, References references) {
        this.versions = versions;
        this.statements = statements;
        this.sources = sources;
        this.references = references;
    }

    /**
     * What there is to find, without its text.
     *
     * @param version of the page
     * @param sources by id; edits are on the page, or were
     * @param parts how many parts of a source are accounted for, by its id
     */
    record Inventory(int version, Map<String, Named> sources, Map<String, Integer> parts) {}

    Uni<Inventory> inventory(OpenTopic topic) {
        return Uni.combine()
                .all()
                .unis(versions.headNumber(topic), references.parts(topic))
                .asTuple()
                .chain(both -> sources.current(topic, both.getItem2().keySet())
                        .map(found -> inventory(both.getItem1(), found, both.getItem2())));
    }

    private static Inventory inventory(int version, Map<String, Named> found, Map<String, Integer> parts) {
        Map<String, Named> named = new HashMap<>(found);
        named.values().removeIf(source -> source.kind() == SourceKind.EDIT);
        return new Inventory(version, named, parts);
    }

    /** Those units of a source that do not stand on the page. */
    Uni<List<Indexed>> source(OpenTopic topic, String id, Named source) {
        return references
                .beside(topic, id, source.title())
                .map(units -> Indexed.row(units.stream()
                        .map(each -> Entry.unit(each.unit(), each.state(), source.at()))
                        .toList()));
    }

    /** The page at its newest version, and the statements that do not stand any more since an older one. */
    record Page(int version, List<Indexed> standing, List<Entry> former) {}

    Uni<Page> page(OpenTopic topic, int since) {
        return versions.head(topic)
                .chain(head -> statements.changedSince(topic, since).map(changed -> page(topic, head, changed)));
    }

    private static Page page(OpenTopic topic, Head head, List<Changed> changed) {
        Map<String, Instant> first = new HashMap<>();
        List<Entry> former = new ArrayList<>();
        for (Changed each : changed) {
            String id = each.dated().statement().id();
            first.put(id, each.dated().since());
            if (each.status() != StatementStatus.ACTIVE) {
                OnPage nowhere = new OnPage(id, null, each.status());
                former.add(Entry.statement(
                        nowhere,
                        each.dated().statement().text(),
                        List.of(),
                        each.dated().since()));
            }
        }
        return new Page(head.number(), standing(topic, head, first), former);
    }

    private static List<Indexed> standing(OpenTopic topic, Head head, Map<String, Instant> first) {
        List<Indexed> standing = new ArrayList<>();
        standing.add(Indexed.alone(Entry.title(topic.title(), topic.updatedAt())));
        Deque<Section> above = new ArrayDeque<>();
        for (Section section : head.page().sections()) {
            while (!above.isEmpty() && above.getLast().level() >= section.level()) {
                above.removeLast();
            }
            List<String> path = above.stream().map(Section::heading).toList();
            above.addLast(section);
            standing.add(Indexed.alone(Entry.section(section.id(), section.heading(), path, head.createdAt())));
            List<String> headings = above.stream().map(Section::heading).toList();
            standing.addAll(Indexed.row(section.placements().stream()
                    .map(place -> statement(section, place, headings, first, head.createdAt()))
                    .toList()));
        }
        return standing;
    }

    private static Entry statement(
            Section section, Placement place, List<String> headings, Map<String, Instant> first, Instant otherwise) {
        OnPage onPage = new OnPage(place.statementId(), section.id(), StatementStatus.ACTIVE);
        Instant at = Objects.requireNonNullElse(first.get(place.statementId()), otherwise);
        return Entry.statement(onPage, section.textOf(place), headings, at);
    }
}
