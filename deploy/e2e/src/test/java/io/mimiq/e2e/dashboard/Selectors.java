package io.mimiq.e2e.dashboard;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time series that a PromQL expression reads. An alert's expression gives nothing while all is well; that what it
 * reads is there can be asked all the same.
 */
final class Selectors {
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset", "inf", "nan");
    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern GROUPING =
            Pattern.compile("\\b(by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");
    private static final Pattern RANGE = Pattern.compile("\\[[^\\]]*\\]");
    private static final Pattern SELECTOR =
            Pattern.compile("(?<![\\w:.$])([a-zA-Z_:][a-zA-Z0-9_:]*)\\s*(\\{[^}]*\\})?(?!\\s*\\()(?![\\w:])");

    private Selectors() {}

    static Set<String> of(String expression) {
        // texts hold anything, brackets too: they are put back at the end
        StringBuilder bare = new StringBuilder();
        List<String> texts = new ArrayList<>();
        Matcher text = TEXT.matcher(expression);
        while (text.find()) {
            texts.add(text.group());
            text.appendReplacement(bare, "\"" + (texts.size() - 1) + "\"");
        }
        text.appendTail(bare);
        String reduced = RANGE.matcher(GROUPING.matcher(bare).replaceAll(" ")).replaceAll(" ");
        Set<String> found = new LinkedHashSet<>();
        Matcher selector = SELECTOR.matcher(reduced);
        while (selector.find()) {
            if (!WORDS.contains(selector.group(1).toLowerCase(Locale.ROOT))) {
                found.add(restored(selector.group().strip(), texts));
            }
        }
        return found;
    }

    private static String restored(String selector, List<String> texts) {
        String whole = selector;
        for (int i = 0; i < texts.size(); i++) {
            whole = whole.replace("\"" + i + "\"", texts.get(i));
        }
        return whole;
    }
}
