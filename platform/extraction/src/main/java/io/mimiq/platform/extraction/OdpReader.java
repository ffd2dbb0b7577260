package io.mimiq.platform.extraction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.w3c.dom.Node;

/** Reads OpenDocument presentations, slide by slide, with the speaker's notes as quotes. */
final class OdpReader implements FileReader {

    private static final String TITLE = "title";
    /** What stands on each slide alike. */
    private static final Set<String> FURNITURE = Set.of("page-number", "date-time", "header", "footer", "page");

    @Override
    public void read(Path file, Manuscript into) throws IOException {
        try (OdfPackage parts = new OdfPackage(file)) {
            List<Node> slides = Xml.children(parts.body("presentation").orElse(null), "page");
            into.limits().requirePages(slides.size());
            Asides asides = new Asides();
            for (int index = 0; index < slides.size(); index++) {
                Slide slide = new Slide(parts.styles(), asides);
                slide.write(slides.get(index));
                into.add("slide", String.valueOf(index + 1), Markup.withHeads(slide.part));
            }
            asides.writeTo(into);
        }
    }

    /** A slide while it is read. */
    private static final class Slide {

        private final OdtStyles styles;
        private final OdtBlocks blocks;
        private final Element part = Markup.part();

        Slide(OdtStyles styles, Asides asides) {
            this.styles = styles;
            this.blocks = new OdtBlocks(styles, asides);
        }

        void write(Node slide) {
            if (styles.isHidden(slide)) {
                part.appendElement("p").text("Hidden slide");
            }
            List<Node> shapes = Xml.children(slide);
            shapes.stream().filter(shape -> kind(shape).equals(TITLE)).forEach(this::title);
            shapes.stream().filter(Slide::isText).forEach(shape -> blocks.write(shape, part));
            shapes.stream()
                    .filter(shape -> Xml.name(shape).equals("annotation"))
                    .forEach(this::comment);
            shapes.stream().filter(shape -> Xml.name(shape).equals("notes")).forEach(this::notes);
        }

        private static String kind(Node shape) {
            return Xml.attribute(shape, "class").orElse("");
        }

        private static boolean isText(Node shape) {
            String kind = kind(shape);
            String name = Xml.name(shape);
            return !kind.equals(TITLE)
                    && !FURNITURE.contains(kind)
                    && !name.equals("notes")
                    && !name.equals("annotation");
        }

        private void title(Node shape) {
            Element words = Markup.part();
            blocks.write(shape, words);
            if (words.hasText()) {
                part.appendElement("h2").text(words.text());
            }
        }

        private void comment(Node comment) {
            Element words = Markup.part();
            blocks.write(comment, words);
            String author =
                    Xml.first(comment, "creator").map(Node::getTextContent).orElse("");
            part.appendElement("blockquote")
                    .text("Comment" + (author.isBlank() ? "" : " by " + author) + ": " + words.text());
        }

        private void notes(Node notes) {
            Element quote = new Element("blockquote");
            for (Node shape : Xml.children(notes)) {
                if (!FURNITURE.contains(kind(shape)) && !Xml.name(shape).equals("page-thumbnail")) {
                    blocks.write(shape, quote);
                }
            }
            if (quote.hasText()) {
                part.appendChild(quote);
            }
        }
    }
}
