package io.mimiq.platform.extraction;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/** Finds the straight lines on a page that run across or down. */
final class PdfRules extends PDFGraphicsStreamEngine {

    /** A page that has more is a drawing. */
    private static final int MOST = 20_000;
    /** A filled box as thin as this is drawn for a line. */
    private static final float THIN = 3;

    private static final float NEAR = 1.5f;
    private static final float GAP = 3;
    private static final float SHORTEST = 8;

    /**
     * A line.
     *
     * @param at how far from the top, or of one that runs down how far from the left
     */
    record Rule(float at, float from, float to) {

        boolean spans(float start, float end) {
            return from <= start + GAP && to >= end - GAP;
        }
    }

    private final PdfForms forms = new PdfForms();
    private final PDRectangle box;
    private final List<List<Point2D>> paths = new ArrayList<>();
    private final List<Rule> across = new ArrayList<>();
    private final List<Rule> down = new ArrayList<>();
    private Point2D current = new Point2D.Float();

    private PdfRules(PDPage page) {
        super(page);
        this.box = page.getCropBox();
    }

    /** None if the page is turned, or a drawing. */
    static PdfRules of(PDPage page) throws IOException {
        PdfRules rules = new PdfRules(page);
        if (page.getRotation() == 0) {
            rules.processPage(page);
        }
        return rules;
    }

    /** The lines that run across, from the top. */
    List<Rule> across() {
        return merged(across);
    }

    /** The lines that run down, from the left. */
    List<Rule> down() {
        return merged(down);
    }

    /** Lines are often drawn in pieces, cell by cell. */
    private List<Rule> merged(List<Rule> drawn) {
        if (across.size() + down.size() > MOST) {
            return List.of();
        }
        List<Rule> merged = new ArrayList<>();
        for (List<Rule> level : levels(drawn)) {
            level.sort(Comparator.comparing(Rule::from));
            Rule last = level.get(0);
            for (Rule rule : level) {
                if (rule.from() > last.to() + GAP) {
                    merged.add(last);
                    last = rule;
                }
                last = new Rule(last.at(), last.from(), Math.max(last.to(), rule.to()));
            }
            merged.add(last);
        }
        return merged.stream()
                .filter(rule -> rule.to() - rule.from() >= SHORTEST)
                .toList();
    }

    private static List<List<Rule>> levels(List<Rule> drawn) {
        List<List<Rule>> levels = new ArrayList<>();
        float last = Float.NEGATIVE_INFINITY;
        for (Rule rule : drawn.stream().sorted(Comparator.comparing(Rule::at)).toList()) {
            if (rule.at() > last + NEAR) {
                levels.add(new ArrayList<>());
            }
            last = rule.at();
            levels.get(levels.size() - 1).add(rule);
        }
        return levels;
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        forms.draw(form, () -> super.showForm(form));
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        forms.draw(form, () -> super.showTransparencyGroup(form));
    }

    private void line(Point2D from, Point2D to) {
        float left = (float) Math.min(from.getX(), to.getX()) - box.getLowerLeftX();
        float right = (float) Math.max(from.getX(), to.getX()) - box.getLowerLeftX();
        float top = box.getUpperRightY() - (float) Math.max(from.getY(), to.getY());
        float bottom = box.getUpperRightY() - (float) Math.min(from.getY(), to.getY());
        if (across.size() + down.size() > MOST) {
            return;
        }
        if (bottom - top <= THIN && right - left > THIN) {
            across.add(new Rule((top + bottom) / 2, left, right));
        } else if (right - left <= THIN && bottom - top > THIN) {
            down.add(new Rule((left + right) / 2, top, bottom));
        }
    }

    private void draw() {
        for (List<Point2D> path : paths) {
            for (int index = 1; index < path.size(); index++) {
                line(path.get(index - 1), path.get(index));
            }
        }
        paths.clear();
    }

    /** A filled box is a line if it is thin. */
    private void fill() {
        for (List<Point2D> path : paths) {
            double left = edge(path.stream().mapToDouble(Point2D::getX).min());
            double right = edge(path.stream().mapToDouble(Point2D::getX).max());
            double bottom = edge(path.stream().mapToDouble(Point2D::getY).min());
            double top = edge(path.stream().mapToDouble(Point2D::getY).max());
            if (Math.min(right - left, top - bottom) <= THIN) {
                line(new Point2D.Double(left, bottom), new Point2D.Double(right, top));
            }
        }
        paths.clear();
    }

    private static double edge(OptionalDouble edge) {
        return edge.orElse(0);
    }

    private void begin(Point2D... points) {
        paths.add(new ArrayList<>(List.of(points)));
        current = points[0];
    }

    @Override
    public void appendRectangle(Point2D one, Point2D two, Point2D three, Point2D four) {
        begin(one, two, three, four, one);
    }

    @Override
    public void moveTo(float x, float y) {
        begin(new Point2D.Float(x, y));
    }

    @Override
    public void lineTo(float x, float y) {
        current = new Point2D.Float(x, y);
        if (!paths.isEmpty()) {
            last().add(current);
        }
    }

    /** What is bent is no line, and what goes on from it begins anew. */
    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        begin(new Point2D.Float(x3, y3));
    }

    @Override
    public void closePath() {
        if (!paths.isEmpty()) {
            last().add(last().get(0));
        }
    }

    private List<Point2D> last() {
        return paths.get(paths.size() - 1);
    }

    @Override
    public Point2D getCurrentPoint() {
        return current;
    }

    @Override
    public void endPath() {
        paths.clear();
    }

    @Override
    public void strokePath() {
        draw();
    }

    @Override
    public void fillPath(int rule) {
        fill();
    }

    @Override
    public void fillAndStrokePath(int rule) {
        draw();
    }

    @Override
    public void clip(int rule) {
        // hides, and draws nothing
    }

    @Override
    public void drawImage(PDImage image) {
        // no line
    }

    @Override
    public void shadingFill(COSName name) {
        // no line
    }
}
