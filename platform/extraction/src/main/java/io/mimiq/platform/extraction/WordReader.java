package io.mimiq.platform.extraction;

import io.mimiq.platform.extraction.WordPackage.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.w3c.dom.Node;

/** Reads Word documents. Where their pages end only Word knows. */
final class WordReader implements FileReader {

    @Override
    public void read(Path file, Manuscript into) throws IOException {
        try (WordPackage parts = new WordPackage(file)) {
            new Reading(parts).writeTo(into);
        }
    }

    /** One document while it is read. */
    private static final class Reading {

        private final WordPackage parts;
        private final WordStyles styles;
        private final WordNumbering numbering;
        private final WordNotes notes = new WordNotes();
        private final Asides asides = new Asides();

        Reading(WordPackage parts) throws IOException {
            this.parts = parts;
            this.styles = new WordStyles(parts.root("styles").orElse(null));
            this.numbering = new WordNumbering(parts.root("numbering").orElse(null));
        }

        void writeTo(Manuscript into) throws IOException {
            Part document = parts.document();
            Element text = Markup.part();
            for (Node body : Xml.children(document.root(), "body")) {
                blocks(document, body, text);
            }
            notes("footnote", text);
            notes("endnote", text);
            into.add(null, "", Markup.withHeads(text));
            comments();
            for (String edge : List.of("header", "footer")) {
                edges(edge);
            }
            asides.writeTo(into);
        }

        private Element blocks(Part part, Node from, Element into) {
            WordWords words = new WordWords(styles, notes, asides, part.addresses());
            new WordBlocks(styles, numbering, words).write(from, into);
            return into;
        }

        private void notes(String kind, Element text) throws IOException {
            for (Part part : parts.parts(kind + "s")) {
                for (Node note : Xml.children(part.root(), kind)) {
                    notes.markOf(kind, note).ifPresent(mark -> {
                        Element block = blocks(part, note, Markup.part());
                        Optional.ofNullable(block.firstElementChild())
                                .ifPresent(first -> first.prependText(mark + " "));
                        text.appendChildren(block.childNodesCopy());
                    });
                }
            }
        }

        private void comments() throws IOException {
            for (Part part : parts.parts("comments")) {
                for (Node comment : Xml.children(part.root(), "comment")) {
                    asides.addComment(
                            Xml.attribute(comment, "author").orElse(""),
                            Xml.attribute(comment, "id").map(notes::quote).orElse(""),
                            blocks(part, comment, Markup.part()).text());
                }
            }
        }

        private void edges(String type) throws IOException {
            for (Part part : parts.parts(type)) {
                Markup.withHeads(blocks(part, part.root(), Markup.part()))
                        .children()
                        .forEach(block -> asides.add(Asides.Kind.HEADER, block));
            }
        }
    }
}
