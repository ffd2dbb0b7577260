package io.mimiq.platform.extraction;

import io.mimiq.platform.extraction.PdfRules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the tables among the lines of a page, by what is drawn there. */
final class PdfTables {

    private static final float NEAR = 3;
    private static final int FEWEST_RULES = 3;
    private static final int MOST_RULES = 1_000;
    private static final int MOST_REGIONS = 200;

    private PdfTables() {}

    /** A line of a page, and its words. */
    record Written(PdfLine line, List<PdfWord> words) {}

    /** The lines of the page, with a line that is a table in place of those that it consists of. */
    static List<PdfLine> within(List<Written> lines, PdfRules rules) {
        List<Rule> down = rules.down();
        List<PdfLine> page = new ArrayList<>(lines.stream().map(Written::line).toList());
        List<List<Rule>> regions = regions(rules.across(), down, lines);
        for (List<Rule> region : regions.subList(0, Math.min(MOST_REGIONS, regions.size()))) {
            replace(region, down, lines, page);
        }
        return page.stream().filter(line -> line != PdfLine.TAKEN).toList();
    }

    private static void replace(List<Rule> region, List<Rule> down, List<Written> lines, List<PdfLine> page) {
        int first = -1;
        int last = -1;
        List<PdfWord> words = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            List<PdfWord> all = lines.get(index).words();
            long inside = all.stream().filter(word -> isIn(word, region)).count();
            boolean isBroken = inside > 0 && (inside < all.size() || last >= 0 && last < index - 1);
            if (isBroken) {
                return;
            }
            if (inside > 0) {
                first = first < 0 ? index : first;
                last = index;
                words.addAll(all);
            }
        }
        if (first < 0
                || page.subList(first, last + 1).stream().anyMatch(line -> line == PdfLine.TAKEN || line.isTable())) {
            return;
        }
        Optional<List<List<String>>> rows = PdfTable.of(words, region, down);
        if (rows.isPresent()) {
            page.set(first, page.get(first).table(rows.get()));
            for (int index = first + 1; index <= last; index++) {
                page.set(index, PdfLine.TAKEN);
            }
        }
    }

    private static boolean isIn(PdfWord word, List<Rule> region) {
        Rule top = region.get(0);
        return word.center() > top.at()
                && word.center() < region.get(region.size() - 1).at()
                && word.middle() > top.from()
                && word.middle() < top.to();
    }

    /** Lines across of one width, with lines down or columns of words between them. */
    private static List<List<Rule>> regions(List<Rule> across, List<Rule> down, List<Written> lines) {
        List<List<Rule>> byWidth = new ArrayList<>();
        for (Rule rule : across.size() > MOST_RULES ? List.<Rule>of() : across) {
            byWidth.stream()
                    .filter(alike -> isAlike(alike.get(0), rule))
                    .findFirst()
                    .ifPresentOrElse(alike -> alike.add(rule), () -> byWidth.add(new ArrayList<>(List.of(rule))));
        }
        List<List<Rule>> regions = new ArrayList<>();
        for (List<Rule> alike : byWidth) {
            List<Rule> region = new ArrayList<>();
            for (Rule rule : alike) {
                if (!region.isEmpty() && !isLinked(region.get(region.size() - 1), rule, down, lines)) {
                    close(region, regions);
                    region = new ArrayList<>();
                }
                region.add(rule);
            }
            close(region, regions);
        }
        return regions;
    }

    private static boolean isAlike(Rule one, Rule other) {
        return Math.abs(one.from() - other.from()) <= NEAR && Math.abs(one.to() - other.to()) <= NEAR;
    }

    private static void close(List<Rule> region, List<List<Rule>> regions) {
        if (region.size() >= FEWEST_RULES) {
            regions.add(region);
        }
    }

    /** Whether lines down join two lines across, or each line of words between them is divided. */
    private static boolean isLinked(Rule upper, Rule lower, List<Rule> down, List<Written> lines) {
        boolean isRuled = down.stream()
                .anyMatch(rule -> rule.spans(upper.at(), lower.at())
                        && rule.at() >= upper.from() - NEAR
                        && rule.at() <= upper.to() + NEAR);
        List<Rule> band = List.of(upper, lower);
        return isRuled
                || lines.stream()
                        .filter(line -> line.words().stream().anyMatch(word -> isIn(word, band)))
                        .allMatch(PdfTables::isDivided);
    }

    static boolean isDivided(Written line) {
        for (int index = 1; index < line.words().size(); index++) {
            if (line.words().get(index - 1).isApart(line.words().get(index), PdfTable.GAP)) {
                return true;
            }
        }
        return false;
    }
}
