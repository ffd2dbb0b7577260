package io.mimiq.platform.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.w3c.dom.Node;

/** The parts of an OpenDocument file. */
final class OdfPackage implements AutoCloseable {

    private static final int MANIFEST = 1 << 20;

    private final ZipSecureFile archive;
    private final Node content;
    private final Optional<Node> common;

    OdfPackage(Path file) throws IOException {
        this.archive = new ZipSecureFile(file.toFile());
        requireOpen();
        this.common = root("styles.xml");
        this.content = root("content.xml").orElseThrow(() -> new IOException("no content"));
    }

    /** The text, sheets or slides. */
    Optional<Node> body(String kind) {
        return Xml.find(content, "body", kind);
    }

    /** What all pages have alike. */
    Optional<Node> masters() {
        return common.flatMap(root -> Xml.first(root, "master-styles"));
    }

    OdtStyles styles() {
        OdtStyles styles = new OdtStyles();
        common.ifPresent(styles::add);
        styles.add(content);
        return styles;
    }

    /** The list of what is in the archive says whether it is encrypted. */
    private void requireOpen() throws IOException {
        ZipArchiveEntry manifest = archive.getEntry("META-INF/manifest.xml");
        if (manifest != null) {
            try (InputStream bytes = archive.getInputStream(manifest)) {
                String list = new String(bytes.readNBytes(MANIFEST), StandardCharsets.UTF_8);
                if (list.contains("encryption-data")) {
                    throw new RefusedException(Refusal.ENCRYPTED);
                }
            }
        }
    }

    private Optional<Node> root(String name) throws IOException {
        ZipArchiveEntry entry = archive.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream bytes = archive.getInputStream(entry)) {
            return Optional.of(Xml.parse(bytes));
        }
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
