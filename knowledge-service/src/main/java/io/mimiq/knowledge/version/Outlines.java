package io.mimiq.knowledge.version;

import static java.util.stream.Collectors.toMap;

import io.mimiq.knowledge.computing.Computing;
import io.mimiq.knowledge.page.Passage;
import io.mimiq.knowledge.page.Placement;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.knowledge.version.ContentDocument.Content;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what all versions say. Costs as much as the history is long: for rare questions only. */
@Singleton
public final class Outlines {

    private final VersionRepository versions;
    private final ContentRepository contents;
    private final Computing computing;

    Outlines(VersionRepository versions, ContentRepository contents, Computing computing) {
        this.versions = versions;
        this.contents = contents;
        this.computing = computing;
    }

    public Uni<List<Outline>> of(OpenTopic topic) {
        return Uni.combine()
                .all()
                .unis(versions.all(topic.id()), contents.all(topic.id()))
                .asTuple()
                .chain(all -> computing.compute(() -> outlines(topic, all.getItem1(), all.getItem2())));
    }

    private static List<Outline> outlines(
            OpenTopic topic, List<VersionDocument> versions, List<ContentDocument> contents) {
        Map<String, Set<String>> pieces =
                contents.stream().collect(toMap(ContentDocument::id, content -> pieces(content.content(topic))));
        return versions.stream().map(version -> outline(topic, version, pieces)).toList();
    }

    private static Outline outline(OpenTopic topic, VersionDocument version, Map<String, Set<String>> pieces) {
        Set<String> all = new HashSet<>();
        for (SectionRef ref : version.manifest().sections()) {
            all.add(Pages.heading(topic, version, ref));
            all.addAll(pieces.getOrDefault(ref.contentId(topic.id()), Set.of()));
        }
        return new Outline(version.number(), all);
    }

    private static Set<String> pieces(Content content) {
        Set<String> pieces = new HashSet<>(Passage.saidIn(content.body()));
        for (Placement placement : content.placements()) {
            pieces.add(placement.text(content.body()));
        }
        return pieces;
    }
}
