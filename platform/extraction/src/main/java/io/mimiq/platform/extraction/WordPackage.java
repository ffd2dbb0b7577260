package io.mimiq.platform.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.w3c.dom.Node;

/** The parts of a Word document, in the namespaces of either of its standards. */
final class WordPackage implements AutoCloseable {

    private final OPCPackage parts;
    private final PackagePart main;

    /** @param addresses of its links, by their ids */
    record Part(Node root, Map<String, String> addresses) {}

    WordPackage(Path file) throws IOException {
        try {
            this.parts = OPCPackage.open(file.toFile(), PackageAccess.READ);
            this.main = related(parts.getRelationships(), "officeDocument").stream()
                    .findFirst()
                    .map(this::mainPart)
                    .orElseThrow(() -> new IOException("no document"));
        } catch (InvalidFormatException | OpenXML4JRuntimeException e) {
            throw new IOException("no package", e);
        }
    }

    private PackagePart mainPart(PackageRelationship relationship) {
        return parts.getPart(relationship);
    }

    Part document() throws IOException {
        return part(main);
    }

    /** The parts that the document names as these, such as {@code styles} or {@code header}. */
    List<Part> parts(String type) throws IOException {
        List<Part> found = new ArrayList<>();
        try {
            for (PackageRelationship relationship : related(main.getRelationships(), type)) {
                found.add(part(main.getRelatedPart(relationship)));
            }
        } catch (OpenXML4JException | IllegalArgumentException e) {
            throw new IOException("no part", e);
        }
        return found;
    }

    Optional<Node> root(String type) throws IOException {
        return parts(type).stream().map(Part::root).findFirst();
    }

    private static List<PackageRelationship> related(Iterable<PackageRelationship> relationships, String type) {
        List<PackageRelationship> related = new ArrayList<>();
        for (PackageRelationship relationship : relationships) {
            if (relationship.getTargetMode() != TargetMode.EXTERNAL
                    && relationship.getRelationshipType().endsWith("/" + type)) {
                related.add(relationship);
            }
        }
        return related;
    }

    private static Part part(PackagePart part) throws IOException {
        Map<String, String> addresses = new HashMap<>();
        try (InputStream bytes = part.getInputStream()) {
            for (PackageRelationship relationship : part.getRelationships()) {
                if (relationship.getTargetMode() == TargetMode.EXTERNAL) {
                    addresses.put(
                            relationship.getId(), relationship.getTargetURI().toString());
                }
            }
            return new Part(Xml.parse(bytes), addresses);
        } catch (InvalidFormatException e) {
            throw new IOException("no part", e);
        }
    }

    @Override
    public void close() {
        parts.revert();
    }
}
