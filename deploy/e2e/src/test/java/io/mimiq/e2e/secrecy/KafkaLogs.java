package io.mimiq.e2e.secrecy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.record.FileRecords;
import org.apache.kafka.common.record.Record;
import org.apache.kafka.common.record.RecordBatch;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/** The log segments of a stopped broker, record by record: producers may compress what the bytes of the file do not show. */
public final class KafkaLogs {

    private final Haystack haystack;
    private long records;

    public KafkaLogs(Haystack haystack) {
        this.haystack = haystack;
    }

    /** Searches keys, values and headers of every record. */
    public void search(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(".log"))
                    .forEach(file -> segment("kafka/" + folder.relativize(file), file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void segment(String where, Path file) {
        try {
            FileRecords segment = FileRecords.open(file.toFile(), false);
            try {
                for (RecordBatch batch : segment.batches()) {
                    for (Record each : batch) {
                        record(where + "@" + each.offset(), each);
                    }
                }
            } finally {
                // close() would cut off what the broker has appended meanwhile
                segment.closeHandlers();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void record(String where, Record each) {
        records++;
        search(where, each.key());
        search(where, each.value());
        for (Header header : each.headers()) {
            haystack.value(where, header.key().getBytes(UTF_8));
            byte[] value = header.value();
            if (value != null) {
                haystack.value(where, value);
            }
        }
    }

    private void search(String where, @Nullable ByteBuffer value) {
        if (value != null) {
            haystack.value(where, Utils.toArray(value));
        }
    }

    public long records() {
        return records;
    }
}
