package io.mimiq.platform.extraction;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What stands at the head or foot of most pages alike, but for numbers: nobody reads it, and sentences go on behind it. */
final class PageFurniture {

    private static final Pattern NUMBER = Pattern.compile("\\d++");

    private static final int FEWEST_PAGES = 3;
    /** A page of fewer lines has nothing but what it says. */
    private static final int FEWEST_LINES = 3;

    private PageFurniture() {}

    static List<PdfLine> without(List<PdfLine> lines) {
        Map<Integer, List<PdfLine>> pages = new TreeMap<>(lines.stream().collect(groupingBy(PdfLine::page)));
        if (pages.size() < FEWEST_PAGES) {
            return lines;
        }
        Map<String, Long> edges = pages.values().stream()
                .flatMap(page -> edges(page).map(PageFurniture::shape).distinct())
                .collect(groupingBy(shape -> shape, counting()));
        List<PdfLine> kept = new ArrayList<>();
        for (List<PdfLine> page : pages.values()) {
            Set<PdfLine> furniture = edges(page)
                    .filter(line -> edges.getOrDefault(shape(line), 0L) * 2 > pages.size())
                    .collect(toSet());
            page.stream().filter(line -> !furniture.contains(line)).forEach(kept::add);
        }
        return kept;
    }

    private static Stream<PdfLine> edges(List<PdfLine> page) {
        return page.size() < FEWEST_LINES ? Stream.of() : Stream.of(page.get(0), page.get(page.size() - 1));
    }

    private static String shape(PdfLine line) {
        return NUMBER.matcher(line.text()).replaceAll("0");
    }
}
