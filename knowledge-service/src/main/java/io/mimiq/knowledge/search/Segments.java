package io.mimiq.knowledge.search;

import static java.util.stream.Collectors.toMap;

import io.mimiq.knowledge.computing.Computing;
import io.mimiq.knowledge.search.IndexDocument.IndexFile;
import io.mimiq.knowledge.source.SearchIndex;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.platform.web.Ids;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;

/** Loads and stores the files of indexes. Only what is new is written: Lucene never changes a file. */
@Singleton
class Segments implements SearchIndex {

    private final IndexRepository indexes;
    private final IndexChunkRepository chunks;
    private final OpenedIndexes opened;
    private final Computing computing;

    Segments(IndexRepository indexes, IndexChunkRepository chunks, OpenedIndexes opened, Computing computing) {
        this.indexes = indexes;
        this.chunks = chunks;
        this.opened = opened;
        this.computing = computing;
    }

    Uni<IndexDocument> current(OpenTopic topic) {
        return indexes.of(topic.id());
    }

    /** Empty if a file is missing: then the index has changed meanwhile. */
    Uni<Optional<ByteBuffersDirectory>> load(OpenTopic topic, IndexDocument index) {
        List<String> ids = index.chunkIds();
        return chunks.find(ids)
                .chain(found -> found.size() < ids.size()
                        ? Uni.createFrom().item(Optional.empty())
                        : computing.compute(() -> Optional.of(directory(topic, index, found))));
    }

    private static ByteBuffersDirectory directory(OpenTopic topic, IndexDocument index, List<IndexChunk> found)
            throws IOException {
        Map<String, IndexChunk> byId = found.stream().collect(toMap(IndexChunk::id, Function.identity()));
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        for (IndexFile file : index.files()) {
            try (IndexOutput output = directory.createOutput(file.name(), IOContext.DEFAULT)) {
                for (String id : file.chunkIds()) {
                    byte[] bytes = Objects.requireNonNull(byId.get(id)).bytes(topic);
                    output.writeBytes(bytes, bytes.length);
                }
            }
        }
        return directory;
    }

    /** Stores what has changed. Empty if the index was changed by others meanwhile: then nothing is. */
    Uni<Optional<IndexDocument>> store(OpenTopic topic, IndexDocument before, ByteBuffersDirectory directory) {
        Map<String, IndexFile> known = before.files().stream().collect(toMap(IndexFile::name, Function.identity()));
        List<IndexFile> kept = new ArrayList<>();
        List<IndexFile> added = new ArrayList<>();
        for (String name : names(directory)) {
            IndexFile file = known.get(name);
            if (file == null) {
                added.add(planned(topic, directory, name));
            } else {
                kept.add(file);
            }
        }
        IndexDocument next =
                before.next(Stream.concat(kept.stream(), added.stream()).toList());
        return Multi.createFrom()
                .iterable(added)
                .onItem()
                .transformToUniAndConcatenate(file -> write(topic, next, directory, file))
                .onItem()
                .ignoreAsUni()
                .chain(() -> indexes.replace(next))
                .call(done -> done ? chunks.deleteUnused(next) : chunks.delete(chunkIds(added)))
                .map(done -> done ? Optional.of(next) : Optional.empty());
    }

    private static List<String> chunkIds(List<IndexFile> files) {
        return files.stream().flatMap(file -> file.chunkIds().stream()).toList();
    }

    @Override
    public Uni<Void> drop(OpenTopic topic) {
        return indexes.drop(topic.id())
                .chain(() -> chunks.deleteAll(topic.id()))
                .invoke(() -> opened.forget(topic.id()));
    }

    private Uni<Void> write(OpenTopic topic, IndexDocument index, ByteBuffersDirectory directory, IndexFile file) {
        return Multi.createFrom()
                .range(0, file.chunkIds().size())
                .onItem()
                .transformToUniAndConcatenate(i -> computing
                        .compute(() -> IndexChunk.of(
                                topic, file.chunkIds().get(i), index.revision(), read(directory, file.name(), i)))
                        .chain(chunks::add))
                .onItem()
                .ignoreAsUni();
    }

    private static byte[] read(ByteBuffersDirectory directory, String name, int chunk) throws IOException {
        try (IndexInput input = directory.openInput(name, IOContext.DEFAULT)) {
            long from = (long) chunk * IndexChunk.LENGTH;
            byte[] bytes = new byte[(int) Math.min(IndexChunk.LENGTH, input.length() - from)];
            input.seek(from);
            input.readBytes(bytes, 0, bytes.length);
            return bytes;
        }
    }

    private static IndexFile planned(OpenTopic topic, ByteBuffersDirectory directory, String name) {
        try {
            long chunks = 1 + (directory.fileLength(name) - 1) / IndexChunk.LENGTH;
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < chunks; i++) {
                ids.add(topic.scoped(Ids.newId()));
            }
            return new IndexFile(name, ids);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(ByteBuffersDirectory directory) {
        try {
            return Arrays.asList(directory.listAll());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
