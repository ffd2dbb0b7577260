package io.mimiq.platform.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.jsoup.nodes.Element;
import org.w3c.dom.Node;

/** Reads OpenDocument texts. */
final class OdtReader implements FileReader {

    private static final int MANIFEST = 1 << 20;

    @Override
    public void read(Path file, Manuscript into) throws IOException {
        try (ZipSecureFile archive = new ZipSecureFile(file.toFile())) {
            requireOpen(archive);
            Optional<Node> common = root(archive, "styles.xml");
            Node content = root(archive, "content.xml").orElseThrow(() -> new IOException("no content"));
            OdtStyles styles = new OdtStyles();
            common.ifPresent(styles::add);
            styles.add(content);
            write(content, common, styles, into);
        }
    }

    private static void write(Node content, Optional<Node> common, OdtStyles styles, Manuscript into) {
        Asides asides = new Asides();
        OdtBlocks blocks = new OdtBlocks(styles, asides);
        Element text = Markup.part();
        Xml.find(content, "body", "text").ifPresent(body -> blocks.write(body, text));
        blocks.notes().forEach(note -> text.appendChildren(note.childNodesCopy()));
        into.add(null, "", Markup.withHeads(text));
        common.flatMap(root -> Xml.first(root, "master-styles")).ifPresent(pages -> edges(pages, blocks, asides));
        asides.writeTo(into);
    }

    private static void edges(Node pages, OdtBlocks blocks, Asides asides) {
        for (Node page : Xml.children(pages, "master-page")) {
            for (Node edge : Xml.children(page)) {
                if (Xml.name(edge).startsWith("header") || Xml.name(edge).startsWith("footer")) {
                    Element part = Markup.part();
                    blocks.write(edge, part);
                    Markup.withHeads(part).children().forEach(block -> asides.add(Asides.Kind.HEADER, block));
                }
            }
        }
    }

    /** The list of what is in the archive says whether it is encrypted. */
    private static void requireOpen(ZipSecureFile archive) throws IOException {
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

    private static Optional<Node> root(ZipSecureFile archive, String name) throws IOException {
        ZipArchiveEntry entry = archive.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream bytes = archive.getInputStream(entry)) {
            return Optional.of(Xml.parse(bytes));
        }
    }
}
