package io.mimiq.knowledge.export;

import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;

/** An archive to download, made while it is read. */
record Export(String fileName, Multi<byte[]> bytes) {

    static final String MEDIA_TYPE = "application/zip";

    Map<String, List<String>> headers() {
        return Map.of(
                HttpHeaders.CONTENT_TYPE, List.of(MEDIA_TYPE),
                HttpHeaders.CONTENT_DISPOSITION, List.of("attachment; filename=\"" + fileName + "\""),
                HttpHeaders.CACHE_CONTROL, List.of("no-store"));
    }
}
