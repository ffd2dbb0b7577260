package io.mimiq.knowledge.export;

import io.mimiq.knowledge.archive.Archive;
import io.mimiq.knowledge.archive.Entry;
import io.mimiq.knowledge.archive.Records;
import io.mimiq.knowledge.archive.Slug;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.knowledge.topic.TopicAccess;
import io.mimiq.knowledge.topic.TopicFiles;
import io.mimiq.platform.contracts.Audit;
import io.mimiq.platform.contracts.Party;
import io.mimiq.platform.events.PendingEvent;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes archives. Before the first byte all services have answered; what fails later breaks the archive off. */
@Singleton
class Exporting {

    /** Nothing is anybody's in it: for asking whether a service answers. */
    private static final String NO_TOPIC = "none";

    private final TopicAccess topics;
    private final List<TopicFiles> features;
    private final Neighbours neighbours;
    private final Archive archive;
    private final Records records;
    private final Audit audit;
    private final ExportMetrics metrics;
    private final Clock clock;

    Exporting(
            TopicAccess topics,
            @All List<TopicFiles> features,
            Neighbours neighbours,
            Archive archive,
            Records records,
            Audit audit,
            ExportMetrics metrics,
            Clock clock) {
        this.topics = topics;
        this.features = features.stream()
                .sorted(Comparator.comparing(feature -> feature.getClass().getName()))
                .toList();
        this.neighbours = neighbours;
        this.archive = archive;
        this.records = records;
        this.audit = audit;
        this.metrics = metrics;
        this.clock = clock;
    }

    Uni<Export> ofTopic(String userId, String topicId) {
        return topics.open(userId, topicId)
                .call(() -> neighbours.requireReady(NeighbourFile.OF_TOPIC, userId, topicId))
                .call(topic -> topics.record(topic, exported(topic)))
                .map(topic -> export(
                        Scope.TOPIC,
                        Slug.of(topic.title()),
                        Multi.createFrom().empty(),
                        Multi.createFrom().item(topic)));
    }

    private PendingEvent exported(OpenTopic topic) {
        return audit.byUser(topic.userId(), "topic.exported", new Party("topic", topic.id()), topic.id());
    }

    Uni<Export> ofAccount(String userId) {
        return neighbours
                .requireReady(NeighbourFile.OF_ACCOUNT, userId, null)
                .chain(() -> neighbours.requireReady(NeighbourFile.OF_TOPIC, userId, NO_TOPIC))
                .chain(() -> neighbours.noteExport(userId))
                .map(noted -> export(
                        Scope.ACCOUNT,
                        "account",
                        borrowed(NeighbourFile.OF_ACCOUNT, "account/", userId, null),
                        topics.all(userId)));
    }

    private Export export(Scope scope, String name, Multi<Entry> files, Multi<OpenTopic> exported) {
        Instant at = clock.instant();
        Contents contents = new Contents(scope, at);
        Multi<Entry> entries = Multi.createBy()
                .concatenating()
                .streams(
                        Guide.entries(),
                        files,
                        exported.onItem()
                                .transformToMultiAndConcatenate(topic -> files(topic, contents.folderOf(topic))),
                        Multi.createFrom().item(contents::index));
        Multi<byte[]> bytes = archive.of(
                entries, at, listed -> records.one("manifest", Uni.createFrom().item(contents.manifest(listed))));
        return new Export(
                "mimiq-%s-%s.zip".formatted(name, LocalDate.ofInstant(at, ZoneOffset.UTC)),
                metrics.count(scope, bytes));
    }

    private Multi<Entry> files(OpenTopic topic, String folder) {
        return Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom()
                                .iterable(features)
                                .onItem()
                                .transformToMultiAndConcatenate(feature -> feature.of(topic, folder)),
                        borrowed(NeighbourFile.OF_TOPIC, folder, topic.userId(), topic.id()));
    }

    private Multi<Entry> borrowed(List<NeighbourFile> files, String folder, String userId, @Nullable String topicId) {
        return Multi.createFrom()
                .iterable(files)
                .map(file -> records.all(folder + file.kind(), neighbours.records(file, userId, topicId)));
    }
}
