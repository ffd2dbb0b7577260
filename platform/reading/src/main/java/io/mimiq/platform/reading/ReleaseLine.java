package io.mimiq.platform.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the lines that head what happened on a day or changed with a release. */
final class ReleaseLine {
    private static final Pattern RELEASE = Pattern.compile(
            "(?:(?:[\\w-]+ )?(?:[Vv]ersion |[Rr]elease |[Vv]))?\\[?\\d+(?:\\.\\d+){1,3}[\\w.+-]*\\]?(?:\\s*[(–—:,-]?\\s*(?<rest>.{0,40}))");
    private static final Pattern BRACKETS = Pattern.compile("[()\\[\\]]");
    private static final Pattern PACKAGE = Pattern.compile("[\\w.+-]+ \\([^)\\s]+\\) [\\w ,.-]+; urgency=\\w+.*");
    private static final Pattern CHANGE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d\\s{2,}\\S.*<[^<>@\\s]+@[^<>\\s]+>");

    private ReleaseLine() {}

    static boolean is(String words) {
        if (words.length() > 100) {
            return false;
        }
        if (PACKAGE.matcher(words).matches() || CHANGE.matcher(words).matches() || Dates.isDate(words)) {
            return true;
        }
        Matcher release = RELEASE.matcher(words);
        if (!release.matches()) {
            return false;
        }
        String rest = withoutBrackets(release.group("rest"));
        return rest.isEmpty() || Dates.isDate(rest) || rest.equalsIgnoreCase("unreleased");
    }

    private static String withoutBrackets(String words) {
        return BRACKETS.matcher(words).replaceAll("").strip();
    }
}
