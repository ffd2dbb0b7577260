package io.mimiq.knowledge.version;

import static java.util.stream.Collectors.toMap;

import io.mimiq.knowledge.computing.Computing;
import io.mimiq.knowledge.page.KnowledgePage;
import io.mimiq.knowledge.page.Section;
import io.mimiq.knowledge.topic.MissingPartException;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.knowledge.version.ContentDocument.Content;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Puts pages together from manifests and contents, and takes them apart. */
@Singleton
class Pages {

    private static final String HEADING = "heading:";

    private final ContentRepository contents;

    private final Computing computing;

    Pages(ContentRepository contents, Computing computing) {
        this.contents = contents;
        this.computing = computing;
    }

    /** A page as a manifest and the contents it needs that are not stored yet. */
    record Parts(List<SectionRef> sections, List<ContentDocument> contents) {}

    Uni<KnowledgePage> read(OpenTopic topic, VersionDocument version) {
        return read(topic, version, ref -> true);
    }

    /** The sections that are wanted, and the headings above them: what else there is costs nothing. */
    Uni<KnowledgePage> read(OpenTopic topic, VersionDocument version, Predicate<SectionRef> isWanted) {
        List<SectionRef> refs = version.manifest().sections();
        List<String> contentIds = refs.stream()
                .filter(isWanted)
                .map(ref -> ref.contentId(topic.id()))
                .toList();
        return contents.find(contentIds)
                .chain(found -> computing.compute(() -> page(topic, version, isWanted, opened(topic, found))));
    }

    private static Map<String, Content> opened(OpenTopic topic, List<ContentDocument> found) {
        return found.stream().collect(toMap(ContentDocument::id, content -> content.content(topic)));
    }

    private static KnowledgePage page(
            OpenTopic topic, VersionDocument version, Predicate<SectionRef> isWanted, Map<String, Content> contents) {
        List<Section> sections = new ArrayList<>();
        Deque<SectionRef> above = new ArrayDeque<>();
        for (SectionRef ref : version.manifest().sections()) {
            while (!above.isEmpty() && above.getLast().levelOrFirst() >= ref.levelOrFirst()) {
                above.removeLast();
            }
            if (isWanted.test(ref)) {
                above.forEach(each ->
                        sections.add(Section.empty(each.id(), heading(topic, version, each), each.levelOrFirst())));
                above.clear();
                sections.add(section(topic, version, ref, contents.get(ref.contentId(topic.id()))));
            } else {
                above.addLast(ref);
            }
        }
        return new KnowledgePage(sections);
    }

    private static Section section(
            OpenTopic topic, VersionDocument version, SectionRef ref, @Nullable Content content) {
        if (content == null) {
            throw new MissingPartException(topic, "content " + ref.contentId(topic.id()));
        }
        return new Section(
                ref.id(), heading(topic, version, ref), ref.levelOrFirst(), content.body(), content.placements());
    }

    Parts write(OpenTopic topic, Head parent, KnowledgePage page) {
        List<SectionRef> refs = new ArrayList<>();
        List<ContentDocument> fresh = new ArrayList<>();
        int number = parent.number() + 1;
        String versionId = VersionDocument.id(topic.id(), number);
        for (Section section : page.sections()) {
            byte[] heading = topic.sealer()
                    .sealText(VersionDocument.COLLECTION, versionId, HEADING + section.id(), section.heading());
            SectionRef ref = parent.contentOf(section)
                    .map(old -> new SectionRef(section.id(), heading, section.level(), old.hash(), old.writtenBy()))
                    .orElseGet(() -> new SectionRef(
                            section.id(),
                            heading,
                            section.level(),
                            Content.of(section).hash(topic),
                            number));
            refs.add(ref);
            if (ref.writtenBy() == number) {
                fresh.add(ContentDocument.of(topic, ref, section));
            }
        }
        return new Parts(refs, fresh);
    }

    static String heading(OpenTopic topic, VersionDocument version, SectionRef ref) {
        return topic.sealer().openText(VersionDocument.COLLECTION, version.id(), HEADING + ref.id(), ref.heading());
    }
}
