package io.mimiq.platform.extraction;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph of a PDF file: lines that go on in each other, if need be across pages.
 *
 * @param page on which it begins
 * @param level of a heading, or 0
 * @param label of an item of a list
 * @param rows of a table
 */
record PdfParagraph(
        int page, String words, int level, @Nullable Label label, List<List<String>> rows) {

    private static final int LONGEST_HEADING = 200;
    private static final int LEVELS = 4;
    private static final int SHORTEST_FULL_LINE = 30;
    /** A heading's letters are larger by this much, in percent of those of the text. */
    private static final int LARGER = 115;

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,3})[.)] ++(?=\\S)");
    private static final Pattern ENDS_WITH_HYPHEN = Pattern.compile(".*\\p{L}[-\\u00AD\\u2010]$");
    private static final Pattern ENDS_SENTENCE = Pattern.compile(".*[.!?:;…。！？][\"'”’»)\\]]*$");

    static List<PdfParagraph> of(List<PdfLine> lines) {
        int body = bodySize(lines);
        List<Integer> sizes = headingSizes(lines, body);
        List<PdfParagraph> paragraphs = new ArrayList<>();
        int full = fullLine(lines);
        PdfLine before = null;
        int count = 0;
        for (PdfLine line : lines) {
            if (line.isTable()) {
                paragraphs.add(new PdfParagraph(line.page(), line.text(), 0, null, line.rows()));
                before = null;
                continue;
            }
            int level = line.text().length() > LONGEST_HEADING ? 0 : sizes.indexOf(line.size()) + 1;
            int number = level == 0 ? number(line.text(), count) : 0;
            int last = paragraphs.size() - 1;
            if (number > 0) {
                String words = NUMBER.matcher(line.text()).replaceFirst("");
                paragraphs.add(new PdfParagraph(line.page(), words, level, new Label(number + "."), List.of()));
                count = number;
            } else if (before != null && goesOn(paragraphs.get(last), before, line, level, full)) {
                paragraphs.set(last, paragraphs.get(last).with(line.words()));
            } else {
                Label label = line.isItem() && level == 0 ? Label.BULLET : null;
                paragraphs.add(new PdfParagraph(line.page(), line.words(), level, label, List.of()));
            }
            before = line;
        }
        return paragraphs;
    }

    /** The number that a line begins with, if it is the first of a list or the one that comes next; otherwise 0. */
    private static int number(String text, int count) {
        Matcher found = NUMBER.matcher(text);
        int number = found.lookingAt() ? Integer.parseInt(found.group(1)) : 0;
        return number == 1 || number == count + 1 ? number : 0;
    }

    private static boolean goesOn(PdfParagraph paragraph, PdfLine before, PdfLine line, int level, int full) {
        if (line.isItem() || paragraph.level() != level) {
            return false;
        }
        if (level > 0) {
            return line.page() == before.page() && paragraph.words().length() < LONGEST_HEADING;
        }
        boolean continues = !ENDS_SENTENCE.matcher(before.text()).matches()
                && (Character.isLowerCase(line.text().codePointAt(0))
                        || before.text().length() >= full);
        return line.page() == before.page() ? !line.isFirst() || continues : continues;
    }

    /** Whether a word is broken at its hyphen. */
    static boolean isBroken(CharSequence words, String next) {
        return ENDS_WITH_HYPHEN.matcher(words).matches() && Character.isLowerCase(next.codePointAt(0));
    }

    private PdfParagraph with(String line) {
        String joined = isBroken(words, line) ? words.substring(0, words.length() - 1) + line : words + " " + line;
        return new PdfParagraph(page, joined, level, label, rows);
    }

    /** So long is a line that had no room for the next word. */
    private static int fullLine(List<PdfLine> lines) {
        int[] lengths =
                lines.stream().mapToInt(line -> line.text().length()).sorted().toArray();
        return lengths.length == 0 ? 0 : Math.max(SHORTEST_FULL_LINE, lengths[lengths.length * 3 / 4] * 4 / 5);
    }

    /** The size that most letters have. */
    private static int bodySize(List<PdfLine> lines) {
        Map<Integer, Integer> letters = lines.stream()
                .collect(
                        groupingBy(PdfLine::size, summingInt(line -> line.text().length())));
        return letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    /** The sizes of headings, the largest first. */
    private static List<Integer> headingSizes(List<PdfLine> lines, int body) {
        return lines.stream()
                .map(PdfLine::size)
                .filter(size -> size * 100 >= body * LARGER)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .limit(LEVELS)
                .toList();
    }
}
