package io.mimiq.knowledge.document;

import io.mimiq.knowledge.archive.Entry;
import io.mimiq.knowledge.archive.Records;
import io.mimiq.knowledge.archive.Slug;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.knowledge.topic.TopicFiles;
import io.mimiq.platform.web.AllPages;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Documents, and those that were uploaded as they came, each in a folder of its id. */
@Singleton
class DocumentFiles implements TopicFiles {

    private static final int AT_ONCE = 100;

    private final Documents documents;
    private final DocumentRepository stored;
    private final Originals originals;
    private final Records records;

    DocumentFiles(Documents documents, DocumentRepository stored, Originals originals, Records records) {
        this.documents = documents;
        this.stored = stored;
        this.originals = originals;
        this.records = records;
    }

    @Override
    public Multi<Entry> of(OpenTopic topic, String folder) {
        return Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().item(records.all(folder + "documents", documents(topic))),
                        originals(topic, folder + "originals/"));
    }

    private Multi<DocumentView> documents(OpenTopic topic) {
        return AllPages.of(AT_ONCE, page -> documents.list(topic, page));
    }

    private Multi<Entry> originals(OpenTopic topic, String folder) {
        return documents(topic)
                .onItem()
                .transformToUniAndConcatenate(listed -> stored.find(topic, listed.id()))
                .onItem()
                .transformToMultiAndConcatenate(found -> Multi.createFrom().items(found.stream()))
                .onItem()
                .transformToUniAndConcatenate(document -> original(topic, document, folder))
                .onItem()
                .transformToMultiAndConcatenate(found -> Multi.createFrom().items(found.stream()));
    }

    private Uni<Optional<Entry>> original(OpenTopic topic, StoredDocument document, String folder) {
        String name = folder + topic.local(document.id()) + "/"
                + Slug.ofFile(document.label(topic).title());
        return originals
                .find(topic, document.sourceId(), document.size())
                .map(found -> found.map(bytes -> new Entry(name, bytes)));
    }
}
