package io.mimiq.knowledge.withdrawal;

import static java.util.stream.Collectors.toSet;

import io.mimiq.knowledge.changeset.Changes;
import io.mimiq.knowledge.changeset.Changes.Ended;
import io.mimiq.knowledge.computing.Computing;
import io.mimiq.knowledge.page.KnowledgePage;
import io.mimiq.knowledge.page.PageWriter;
import io.mimiq.knowledge.page.Section;
import io.mimiq.knowledge.page.Statement;
import io.mimiq.knowledge.source.Sources;
import io.mimiq.knowledge.statement.Statements;
import io.mimiq.knowledge.statement.Statements.Dated;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.knowledge.version.Author;
import io.mimiq.knowledge.version.BaseMovedException;
import io.mimiq.knowledge.version.Commits;
import io.mimiq.knowledge.version.Consequences;
import io.mimiq.knowledge.version.Head;
import io.mimiq.knowledge.version.NewVersion;
import io.mimiq.knowledge.version.Versions;
import io.mimiq.platform.contracts.Audit;
import io.mimiq.platform.contracts.Party;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes off the page what is nothing without certain sources: their outlines and, if asked to, the statements that rest on
 * them alone, with the sections that held nothing else.
 */
@Singleton
class Retiring {

    /** Writers cannot overtake it forever. */
    private static final int ATTEMPTS = 20;

    private final Versions versions;
    private final Commits commits;
    private final Statements statements;
    private final Sources sources;
    private final Audit audit;
    private final Computing computing;

    Retiring(
            Versions versions,
            Commits commits,
            Statements statements,
            Sources sources,
            Audit audit,
            Computing computing) {
        this.versions = versions;
        this.commits = commits;
        this.statements = statements;
        this.sources = sources;
        this.audit = audit;
        this.computing = computing;
    }

    /**
     * The same cause makes one version, however often it is asked.
     *
     * @param staying sources that have headings of these too, which therefore stay
     */
    Uni<Void> retire(OpenTopic topic, String cause, Set<String> sourceIds, Set<String> staying, Drawn drawn) {
        return Uni.createFrom()
                .deferred(() -> versions.head(topic))
                .chain(head -> versions.madeBy(topic, cause)
                        .chain(made -> made.isPresent()
                                ? Uni.createFrom().voidItem()
                                : retire(topic, head, cause, sourceIds, staying, drawn)))
                .onFailure(BaseMovedException.class)
                .retry()
                .atMost(ATTEMPTS);
    }

    private Uni<Void> retire(
            OpenTopic topic, Head head, String cause, Set<String> sourceIds, Set<String> staying, Drawn drawn) {
        return statements
                .of(topic, head.page())
                .map(standing -> drawn == Drawn.RETIRE ? resting(standing, sourceIds) : List.<String>of())
                .chain(resting -> made(topic, sourceIds, staying)
                        .chain(made -> computing.compute(() ->
                                version(topic, head, cause, resting, without(head.page(), resting, made, sourceIds)))))
                .chain(version -> version.page().equals(head.page())
                        ? Uni.createFrom().voidItem()
                        : commits.commit(topic, head, version).replaceWithVoid());
    }

    /** The sections whose headings these sources brought and no other has. */
    private Uni<Set<String>> made(OpenTopic topic, Set<String> sourceIds, Set<String> staying) {
        return Uni.combine()
                .all()
                .unis(sources.sections(topic, sourceIds), sources.sections(topic, staying))
                .with((made, kept) ->
                        made.stream().filter(id -> !kept.contains(id)).collect(toSet()));
    }

    private static List<String> resting(List<Dated> standing, Set<String> sourceIds) {
        return standing.stream()
                .map(Dated::statement)
                .filter(statement -> statement.restedOn(sourceIds))
                .map(Statement::id)
                .toList();
    }

    private NewVersion version(OpenTopic topic, Head head, String cause, List<String> resting, KnowledgePage without) {
        List<Ended> ended =
                resting.stream().map(id -> new Ended(id, null, List.of())).toList();
        Party version = new Party("version", Integer.toString(head.number() + 1));
        return new NewVersion(
                cause,
                Author.PERSON,
                changelog(resting.size()),
                without,
                Consequences.of(new Changes(List.of(), ended, List.of())),
                null,
                List.of(),
                audit.byUser(topic.userId(), "knowledge.edited", version, topic.id()));
    }

    private static String changelog(int resting) {
        return switch (resting) {
            case 0 -> "Removed the outline of a deleted document";
            case 1 -> "Retired 1 statement that rested on a deleted source";
            default -> "Retired " + resting + " statements that rested on a deleted source";
        };
    }

    /** @param made sections whose headings come from the sources */
    static KnowledgePage without(
            KnowledgePage page, List<String> statementIds, Set<String> made, Set<String> sourceIds) {
        PageWriter writer = new PageWriter(page);
        Map<String, String> sectionIds = page.sectionIds();
        statementIds.forEach(writer::remove);
        Set<String> left = statementIds.stream().map(sectionIds::get).collect(toSet());
        for (int i = page.sections().size() - 1; i >= 0; i--) {
            Section section = page.sections().get(i);
            String id = section.id();
            boolean isOutline = OutlineSection.of(section, sourceIds);
            boolean isBare = made.contains(id)
                    && writer.section(id).filter(now -> now.body().isBlank()).isPresent();
            boolean isLeft = (left.contains(id) || isBare) && writer.isEmpty(id);
            if ((isOutline || isLeft) && !writer.hasSectionsUnder(id)) {
                writer.removeSection(id);
                parent(page.sections(), i).ifPresent(left::add);
            }
        }
        return writer.page();
    }

    private static Optional<String> parent(List<Section> sections, int index) {
        for (int i = index - 1; i >= 0; i--) {
            if (sections.get(i).level() < sections.get(index).level()) {
                return Optional.of(sections.get(i).id());
            }
        }
        return Optional.empty();
    }
}
