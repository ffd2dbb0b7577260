package io.mimiq.knowledge.current;

import io.mimiq.knowledge.computing.Computing;
import io.mimiq.knowledge.current.EditKnowledge.EditSection;
import io.mimiq.knowledge.current.ManualEdit.Edited;
import io.mimiq.knowledge.page.KnowledgePage;
import io.mimiq.knowledge.page.Section;
import io.mimiq.knowledge.source.NewSource;
import io.mimiq.knowledge.source.Sources;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.knowledge.topic.TopicAccess;
import io.mimiq.knowledge.version.Author;
import io.mimiq.knowledge.version.BaseMovedException;
import io.mimiq.knowledge.version.Commits;
import io.mimiq.knowledge.version.Consequences;
import io.mimiq.knowledge.version.Head;
import io.mimiq.knowledge.version.NewVersion;
import io.mimiq.knowledge.version.Versions;
import io.mimiq.platform.contracts.Audit;
import io.mimiq.platform.contracts.Party;
import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.contracts.knowledge.SourceKind;
import io.mimiq.platform.events.PendingEvent;
import io.mimiq.platform.web.ETags;
import io.mimiq.platform.web.Ids;
import io.mimiq.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a user reads and writes of the current knowledge. */
@Singleton
class KnowledgeService {

    private static final String DEFAULT_CHANGELOG = "Edited by hand";

    private final TopicAccess topics;
    private final Versions versions;
    private final Commits commits;
    private final Sources sources;
    private final Audit audit;
    private final Computing computing;

    KnowledgeService(
            TopicAccess topics, Versions versions, Commits commits, Sources sources, Audit audit, Computing computing) {
        this.topics = topics;
        this.versions = versions;
        this.commits = commits;
        this.sources = sources;
        this.audit = audit;
        this.computing = computing;
    }

    /** The newest version with the topic it belongs to. */
    record Current(OpenTopic topic, Head head) {

        String markdown() {
            return "# " + topic.title() + "\n\n" + head.page().toMarkdown();
        }
    }

    Uni<Current> read(String userId, String topicId) {
        return topics.open(userId, topicId).chain(topic -> versions.head(topic).map(head -> new Current(topic, head)));
    }

    Uni<Current> edit(String userId, String topicId, long expected, EditKnowledge request) {
        return read(userId, topicId)
                .invoke(current -> requireVersion(current, expected))
                .chain(current -> edit(current, request))
                .onFailure(BaseMovedException.class)
                .recoverWithUni(moved -> read(userId, topicId).invoke(current -> requireVersion(current, expected)))
                .chain(edited -> read(userId, topicId));
    }

    private static void requireVersion(Current current, long expected) {
        if (current.head().number() != expected) {
            throw ETags.stale(current.head().number());
        }
    }

    private Uni<Current> edit(Current current, EditKnowledge request) {
        String editId = Ids.newId();
        List<Edited> sections = edited(current.head(), request);
        return computing
                .compute(() -> ManualEdit.apply(current.head().page(), sections, editId, Ids::newId))
                .invoke(edit -> requireSize(edit.page()))
                .chain(edit -> edit.page().equals(current.head().page())
                        ? Uni.createFrom().item(current)
                        : commit(current, editId, edit, request));
    }

    private static void requireSize(KnowledgePage page) {
        if (page.isTooLarge()) {
            throw ProblemException.invalid("sections", "make the page larger than a page can be");
        }
    }

    private Uni<Current> commit(Current current, String editId, ManualEdit.Result edit, EditKnowledge request) {
        NewSource source =
                new NewSource(editId, SourceKind.EDIT, null, edit.source().text());
        return sources.keep(current.topic(), source)
                .chain(() -> commits.commit(current.topic(), current.head(), version(current, editId, edit, request)))
                .onFailure(BaseMovedException.class)
                .call(moved -> sources.delete(current.topic(), editId))
                .replaceWith(current);
    }

    private NewVersion version(Current current, String editId, ManualEdit.Result edit, EditKnowledge request) {
        OpenTopic topic = current.topic();
        Party version = new Party("version", Integer.toString(current.head().number() + 1));
        PendingEvent edited = audit.byUser(topic.userId(), "knowledge.edited", version, topic.id());
        return new NewVersion(
                editId,
                Author.PERSON,
                Objects.requireNonNullElse(request.changelog(), DEFAULT_CHANGELOG),
                edit.page(),
                Consequences.of(edit.changes()),
                edit.source().id(),
                List.of(),
                edited);
    }

    private static List<Edited> edited(Head head, EditKnowledge request) {
        Set<String> known = head.page().sections().stream().map(Section::id).collect(Collectors.toSet());
        Set<String> named = new HashSet<>();
        return request.sections().stream()
                .map(section -> new Edited(
                        sectionId(section, known, named), section.heading(), level(section, head), section.body()))
                .toList();
    }

    private static int level(EditSection section, Head head) {
        Integer level = section.level();
        return level != null
                ? level
                : Optional.ofNullable(section.id())
                        .flatMap(head.page()::section)
                        .map(Section::level)
                        .orElse(Operation.MIN_LEVEL);
    }

    private static String sectionId(EditSection section, Set<String> known, Set<String> named) {
        String id = section.id();
        if (id == null) {
            return Ids.newId();
        }
        if (!known.contains(id) || !named.add(id)) {
            throw ProblemException.invalid("sections", "name an unknown section, or the same one twice");
        }
        return id;
    }
}
