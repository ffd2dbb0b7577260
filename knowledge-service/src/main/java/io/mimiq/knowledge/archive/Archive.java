package io.mimiq.knowledge.archive;

import io.mimiq.knowledge.computing.Computing;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;

/**
 * Writes archives. Each piece is made when the one before it was taken, so the reader's pace is that of the store. If an
 * entry fails, so does the stream, and what was written until then is no archive: its end is missing.
 */
@Singleton
public final class Archive {

    private final Computing computing;

    Archive(Computing computing) {
        this.computing = computing;
    }

    /**
     * @param at the time that all entries have
     * @param last makes the last entry, which knows the others
     */
    public Multi<byte[]> of(Multi<Entry> entries, Instant at, Function<List<Listed>, Entry> last) {
        return Multi.createFrom().deferred(() -> write(new ZipWriter(at), entries, last));
    }

    private Multi<byte[]> write(ZipWriter zip, Multi<Entry> entries, Function<List<Listed>, Entry> last) {
        Multi<Entry> list = Multi.createFrom().item(() -> last.apply(zip.listed()));
        return Multi.createBy()
                .concatenating()
                .streams(
                        entries.onItem().transformToMultiAndConcatenate(entry -> write(zip, entry)),
                        list.onItem().transformToMultiAndConcatenate(entry -> write(zip, entry)),
                        step(zip::finish).toMulti())
                .filter(piece -> piece.length > 0)
                .onTermination()
                .invoke(zip::release);
    }

    private Multi<byte[]> write(ZipWriter zip, Entry entry) {
        return Multi.createBy()
                .concatenating()
                .streams(
                        step(() -> zip.begin(entry.name())).toMulti(),
                        entry.content().onItem().transformToUniAndConcatenate(piece -> step(() -> zip.write(piece))),
                        step(zip::end).toMulti());
    }

    private Uni<byte[]> step(Callable<byte[]> work) {
        return computing.compute(work);
    }
}
