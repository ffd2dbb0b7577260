package io.mimiq.platform.reading;

import java.util.List;
import java.util.regex.Pattern;

/** Notes whose writer marks headings as Markdown does: they mean Markdown, but for bullets that are none to it. */
final class Marked {
    private static final String BULLETS = "•‣◦▪▫●○■□⁃➢➤►▸☐☑☒✓✔✗✘⬜✅✕✖❌❎";
    private static final Pattern MARKS = Pattern.compile("```|~~~|\\]\\(|\\]\\[|\\|\\s*:?-{3,}:?\\s*\\|");

    private Marked() {}

    /** Whether a text marks its headings: more than one, or one beside other marks. */
    static boolean is(String text, List<Line> lines) {
        int headings = 0;
        for (int index = 0; index < lines.size(); index++) {
            Line line = lines.get(index);
            if (line.isBlank()) {
                continue;
            }
            String words = line.words(text);
            if (LineKind.isFence(words)) {
                index = Fences.end(text, lines, index) - 1;
            } else if (line.indent() < 4 && LineKind.isHeading(words)) {
                headings++;
            }
        }
        return headings > 1 || headings == 1 && MARKS.matcher(text).find();
    }

    /** The text with bullets that Markdown knows. */
    static Traced rewrite(Traced traced, List<Line> lines) {
        String text = traced.text();
        Traced.Builder rewritten = traced.edit();
        int kept = 0;
        for (int index = 0; index < lines.size(); index++) {
            Line line = lines.get(index);
            if (line.isBlank()) {
                continue;
            }
            if (LineKind.isFence(line.words(text))) {
                index = Fences.end(text, lines, index) - 1;
            } else if (BULLETS.indexOf(text.charAt(line.text())) >= 0) {
                Marker marker = Marker.of(text, line);
                if (marker != null) {
                    if (marker.kept()) {
                        rewritten.copy(kept, line.text()).insert("- ", line.text());
                        kept = line.text();
                        continue;
                    }
                    String task = marker.done() == null ? "" : marker.done() ? "[x] " : "[ ] ";
                    rewritten.copy(kept, line.text());
                    kept = line.text() + marker.length();
                    rewritten.replace(line.text(), kept, "- " + task);
                }
            }
        }
        return rewritten.length() == 0
                ? traced
                : rewritten.copy(kept, text.length()).build();
    }
}
