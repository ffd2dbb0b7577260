package io.mimiq.platform.extraction;

import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.nodes.Element;
import org.w3c.dom.Node;

/** Reads OpenDocument texts. */
final class OdtReader implements FileReader {

    @Override
    public void read(Path file, Manuscript into) throws IOException {
        try (OdfPackage parts = new OdfPackage(file)) {
            Asides asides = new Asides();
            OdtBlocks blocks = new OdtBlocks(parts.styles(), asides);
            Element text = Markup.part();
            parts.body("text").ifPresent(body -> blocks.write(body, text));
            blocks.notes().forEach(note -> text.appendChildren(note.childNodesCopy()));
            into.add(null, "", Markup.withHeads(text));
            parts.masters().ifPresent(pages -> edges(pages, blocks, asides));
            asides.writeTo(into);
        }
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
}
