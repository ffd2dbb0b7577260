package io.mimiq.knowledge.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mimiq.knowledge.computing.Computing;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Arrays;

/** Writes files of records as JSON, one a line (JSON Lines). */
@Singleton
public final class Records {

    static final String SUFFIX = ".jsonl";

    private final ObjectMapper json;
    private final Computing computing;

    Records(ObjectMapper json, Computing computing) {
        this.json = json;
        this.computing = computing;
    }

    /** @param name without its suffix */
    public Entry all(String name, Multi<?> records) {
        return new Entry(name + SUFFIX, lines(records));
    }

    /** @param name without its suffix */
    public Entry one(String name, Uni<?> record) {
        return new Entry(name + ".json", lines(record.toMulti()));
    }

    private Multi<byte[]> lines(Multi<?> records) {
        return records.onItem().transformToUniAndConcatenate(record -> computing.compute(() -> line(record)));
    }

    private byte[] line(Object record) throws JsonProcessingException {
        byte[] written = json.writeValueAsBytes(record);
        byte[] line = Arrays.copyOf(written, written.length + 1);
        line[written.length] = '\n';
        return line;
    }
}
