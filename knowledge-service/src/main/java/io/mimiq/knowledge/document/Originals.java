package io.mimiq.knowledge.document;

import io.mimiq.knowledge.computing.Computing;
import io.mimiq.knowledge.topic.OpenTopic;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps files as they were uploaded, chunk by chunk, so that their size does not matter to the memory. */
@Singleton
class Originals {

    private final OriginalRepository originals;
    private final Computing computing;

    Originals(OriginalRepository originals, Computing computing) {
        this.originals = originals;
        this.computing = computing;
    }

    /** The first chunk comes last: once it is there, all are. */
    Uni<Void> keep(OpenTopic topic, String documentId, String sourceId, UploadedFile file) {
        List<ChunkNumber> chunks = new ArrayList<>(ChunkNumber.all(file.size()));
        Collections.reverse(chunks);
        return computing
                .compute(() -> Optional.ofNullable(chunks.size() == 1 ? null : hash(topic, file)))
                .chain(hash -> Multi.createFrom()
                        .iterable(chunks)
                        .onItem()
                        .transformToUniAndConcatenate(chunk -> computing
                                .compute(() -> StoredOriginal.of(
                                        topic,
                                        documentId,
                                        sourceId,
                                        chunk,
                                        hash.orElse(null),
                                        read(file.path(), chunk)))
                                .chain(originals::add))
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    private static String hash(OpenTopic topic, UploadedFile file) throws IOException {
        return topic.sealer().hash("original", file.sha256());
    }

    private static byte[] read(Path file, ChunkNumber chunk) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            channel.position(chunk.offset());
            ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(ChunkNumber.BYTES, channel.size() - chunk.offset()));
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
                // one read may give less than there is
            }
            return buffer.array();
        }
    }

    /** Empty if the document was not uploaded. */
    Uni<Optional<Multi<byte[]>>> find(OpenTopic topic, String sourceId, long size) {
        return originals
                .find(topic.scoped(sourceId))
                .map(found -> found.map(first -> chunks(topic, sourceId, size, first)));
    }

    private Multi<byte[]> chunks(OpenTopic topic, String sourceId, long size, StoredOriginal first) {
        return Multi.createFrom()
                .iterable(ChunkNumber.all(size))
                .onItem()
                .transformToUniAndConcatenate(chunk -> chunk.number() == 0
                        ? Uni.createFrom().item(first.bytes(topic, sourceId, chunk))
                        : originals
                                .find(StoredOriginal.id(topic, sourceId, chunk, first.fileHash()))
                                .map(found -> found.orElseThrow().bytes(topic, sourceId, chunk)));
    }

    /** Deletes what belongs to no chunk of this revision's file. */
    Uni<Void> deleteOthers(OpenTopic topic, String documentId, String sourceId, long size) {
        return originals
                .find(topic.scoped(sourceId))
                .map(first -> first.map(StoredOriginal::fileHash).orElse(null))
                .chain(hash -> originals.deleteOthers(topic.id(), documentId, ids(topic, sourceId, size, hash)));
    }

    private static List<String> ids(OpenTopic topic, String sourceId, long size, @Nullable String fileHash) {
        return ChunkNumber.all(size).stream()
                .map(chunk -> StoredOriginal.id(topic, sourceId, chunk, fileHash))
                .toList();
    }

    Uni<Void> deleteOfDocument(OpenTopic topic, String documentId) {
        return originals.deleteOfDocument(topic.id(), documentId);
    }
}
