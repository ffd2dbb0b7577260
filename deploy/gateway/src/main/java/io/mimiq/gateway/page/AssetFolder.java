package io.mimiq.gateway.page;

import io.quarkus.runtime.util.ClassPathUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All files beside one that is known to be there, on the class path, by their names relative to it. */
public final class AssetFolder {
    private AssetFolder() {}

    public static Map<String, Asset> load(String anchor) {
        Map<String, Asset> assets = new HashMap<>();
        try {
            ClassPathUtils.consumeAsPaths(anchor, file -> read(file.resolveSibling(""), assets));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (assets.isEmpty()) {
            throw new IllegalStateException("missing on the class path: " + anchor);
        }
        return Map.copyOf(assets);
    }

    private static void read(Path folder, Map<String, Asset> assets) {
        for (Path file : filesIn(folder)) {
            // a path inside a jar has slashes whatever the system
            String name = folder.relativize(file).toString().replace('\\', '/');
            try {
                assets.put(name, Asset.of(name, Files.readAllBytes(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static List<Path> filesIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
