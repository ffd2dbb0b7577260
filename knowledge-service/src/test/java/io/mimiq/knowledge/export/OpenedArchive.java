package io.mimiq.knowledge.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** An archive as whoever gets it reads it. */
record OpenedArchive(Map<String, byte[]> entries) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static OpenedArchive of(byte[] archive) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new OpenedArchive(entries);
    }

    List<String> names() {
        return List.copyOf(entries.keySet());
    }

    byte[] bytes(String name) {
        byte[] bytes = entries.get(name);
        if (bytes == null) {
            throw new AssertionError(name + " is not among " + entries.keySet());
        }
        return bytes;
    }

    String text(String name) {
        return new String(bytes(name), UTF_8);
    }

    /** The records of a file. */
    List<JsonNode> records(String name) {
        return text(name).lines().map(OpenedArchive::parse).toList();
    }

    JsonNode record(String name) {
        return records(name).get(0);
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }
}
