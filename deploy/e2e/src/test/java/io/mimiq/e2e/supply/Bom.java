package io.mimiq.e2e.supply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What a CycloneDX document lists. */
record Bom(Set<String> purls) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Bom read(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new IOException("no bill of materials: a build with -o, which Maven writes none in? " + file);
        }
        JsonNode document = JSON.readTree(file.toFile());
        if (!"CycloneDX".equals(document.path("bomFormat").asText())) {
            throw new IOException("no CycloneDX document: " + file);
        }
        return new Bom(StreamSupport.stream(document.path("components").spliterator(), false)
                .map(component -> component.path("purl").asText())
                .filter(purl -> !purl.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    Set<Component> components() {
        return purls.stream().map(Component::of).collect(Collectors.toSet());
    }
}
