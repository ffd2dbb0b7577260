package io.mimiq.platform.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.sl.usermodel.AutoNumberingScheme;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFComment;
import org.apache.poi.xslf.usermodel.XSLFDiagram;
import org.apache.poi.xslf.usermodel.XSLFGroupShape;
import org.apache.poi.xslf.usermodel.XSLFNotes;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.apache.poi.xslf.usermodel.XSLFTableRow;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads presentations, slide by slide, with the speaker's notes as quotes. */
final class SlideReader implements FileReader {

    /** Groups in groups in groups say nothing more. */
    private static final int DEPTH = 16;

    @Override
    public void read(Path file, Manuscript into) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                XMLSlideShow show = new XMLSlideShow(bytes)) {
            into.limits().requirePages(show.getSlides().size());
            for (XSLFSlide slide : show.getSlides()) {
                Element part = Markup.part();
                if (slide.isHidden()) {
                    part.appendElement("p").text("Hidden slide");
                }
                shapes(slide.getShapes(), part, 0);
                notes(slide.getNotes(), part);
                comments(slide, part);
                into.add("slide", String.valueOf(slide.getSlideNumber()), Markup.withHeads(part));
            }
        }
    }

    private static void shapes(List<XSLFShape> shapes, Element part, int depth) {
        shapes.stream().filter(SlideReader::isTitle).forEach(shape -> shape(shape, part, depth));
        shapes.stream().filter(shape -> !isTitle(shape)).forEach(shape -> shape(shape, part, depth));
    }

    private static boolean isTitle(XSLFShape shape) {
        Placeholder type = shape instanceof XSLFTextShape text ? text.getTextType() : null;
        return type == Placeholder.TITLE || type == Placeholder.CENTERED_TITLE;
    }

    private static void shape(XSLFShape shape, Element part, int depth) {
        if (shape instanceof XSLFTextShape text) {
            text(text, part);
        } else if (shape instanceof XSLFTable table) {
            table(table, part);
        } else if (shape instanceof XSLFGroupShape group && depth < DEPTH) {
            shapes(group.getShapes(), part, depth + 1);
        } else if (shape instanceof XSLFDiagram diagram && diagram.getGroupShape() != null && depth < DEPTH) {
            shapes(diagram.getGroupShape().getShapes(), part, depth + 1);
        }
    }

    private static void text(XSLFTextShape shape, Element part) {
        if (isFurniture(shape.getTextType())) {
            return;
        }
        Outline outline = new Outline(part);
        Map<Integer, Integer> numbers = new HashMap<>();
        for (XSLFTextParagraph paragraph : shape.getTextParagraphs()) {
            if (!paragraph.getText().isBlank()) {
                words(paragraph, element(paragraph, shape, part, outline, label(paragraph, numbers)));
            }
        }
    }

    /** What stands on each slide alike. */
    private static boolean isFurniture(@Nullable Placeholder type) {
        return type == Placeholder.SLIDE_NUMBER
                || type == Placeholder.FOOTER
                || type == Placeholder.HEADER
                || type == Placeholder.DATETIME;
    }

    /** @param numbers that were given last, by level */
    private static Label label(XSLFTextParagraph paragraph, Map<Integer, Integer> numbers) {
        int level = paragraph.getIndentLevel();
        numbers.keySet().removeIf(deeper -> deeper > level);
        AutoNumberingScheme scheme = paragraph.isBullet() ? paragraph.getAutoNumberingScheme() : null;
        if (scheme == null) {
            numbers.remove(level);
            return Label.BULLET;
        }
        int start = Objects.requireNonNullElse(paragraph.getAutoNumberingStartAt(), 1);
        return new Label(scheme.format(numbers.merge(level, start, (last, first) -> last + 1)));
    }

    private static Element element(
            XSLFTextParagraph paragraph, XSLFTextShape shape, Element part, Outline outline, Label label) {
        if (isTitle(shape)) {
            return part.appendElement("h2");
        }
        if (paragraph.isBullet()) {
            return outline.item(paragraph.getIndentLevel(), label);
        }
        outline.end();
        return part.appendElement("p");
    }

    private static void words(XSLFTextParagraph paragraph, Element element) {
        for (XSLFTextRun run : paragraph.getTextRuns()) {
            String words = run.getRawText().replace('\u000b', ' ');
            if (run.getHyperlink() == null) {
                element.appendText(words);
            } else {
                element.appendElement("a")
                        .attr("href", run.getHyperlink().getAddress())
                        .text(words);
            }
        }
    }

    private static void table(XSLFTable table, Element part) {
        Element written = part.appendElement("table");
        for (XSLFTableRow row : table.getRows()) {
            Element line = written.appendElement("tr");
            for (XSLFTableCell cell : row.getCells()) {
                text(cell, line.appendElement("td"));
            }
        }
    }

    private static void comments(XSLFSlide slide, Element part) {
        for (XSLFComment comment : slide.getComments()) {
            String author = Objects.requireNonNullElse(comment.getAuthor(), "");
            part.appendElement("blockquote")
                    .text("Comment" + (author.isBlank() ? "" : " by " + author) + ": " + comment.getText());
        }
    }

    private static void notes(@Nullable XSLFNotes notes, Element part) {
        if (notes == null) {
            return;
        }
        Element quote = new Element("blockquote");
        for (XSLFTextShape shape : notes.getPlaceholders()) {
            if (shape.getTextType() == Placeholder.BODY) {
                text(shape, quote);
            }
        }
        if (quote.hasText()) {
            part.appendChild(quote);
        }
    }
}
