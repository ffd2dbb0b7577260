package io.mimiq.knowledge.current;

import io.mimiq.knowledge.archive.Entry;
import io.mimiq.knowledge.archive.Records;
import io.mimiq.knowledge.computing.Computing;
import io.mimiq.knowledge.current.KnowledgeService.Current;
import io.mimiq.knowledge.page.PageHtml;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.knowledge.topic.TopicFiles;
import io.mimiq.knowledge.version.Versions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;

/** The page as it stands: to be read by programs, by editors of Markdown, and by people. */
@Singleton
class PageFiles implements TopicFiles {

    private final Versions versions;
    private final Records records;
    private final Computing computing;

    PageFiles(Versions versions, Records records, Computing computing) {
        this.versions = versions;
        this.records = records;
        this.computing = computing;
    }

    /** Of one and the same version. */
    @Override
    public Multi<Entry> of(OpenTopic topic, String folder) {
        return versions.head(topic)
                .map(head -> new Current(topic, head))
                .chain(current -> computing
                        .compute(() -> PageHtml.of(topic.title(), current.head().page()))
                        .map(html -> files(current, html, folder)))
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable);
    }

    private List<Entry> files(Current current, String html, String folder) {
        return List.of(
                records.one(folder + "knowledge", Uni.createFrom().item(KnowledgeView.of(current.head()))),
                Entry.text(folder + "page.md", current.markdown()),
                Entry.text(folder + "page.html", html));
    }
}
