package io.mimiq.conversation.provider.local;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Headings that differ in a version or a date only: the releases of a changelog, the meetings of a team. */
final class Series {

    private Series() {}

    /** Where a heading belongs among its siblings: in the order of those it is in a series with, else at the end. */
    static int index(String heading, List<String> siblings) {
        String pattern = Titles.pattern(heading);
        List<Integer> alike = new ArrayList<>();
        for (int i = 0; i < siblings.size(); i++) {
            if (Titles.pattern(siblings.get(i)).equals(pattern)) {
                alike.add(i);
            }
        }
        if (alike.isEmpty()) {
            return siblings.size();
        }
        int first = alike.get(0);
        int last = alike.get(alike.size() - 1);
        int order = compare(siblings.get(first), siblings.get(last));
        boolean isNewestFirst = order > 0 || (order == 0 && pattern.contains(Token.VERSION));
        if (!isNewestFirst) {
            return last + 1;
        }
        return alike.stream()
                .filter(i -> compare(heading, siblings.get(i)) > 0)
                .findFirst()
                .orElse(last + 1);
    }

    private static int compare(String heading, String other) {
        return Arrays.compare(value(heading), value(other));
    }

    /** The numbers of the first value in it. */
    private static int[] value(String heading) {
        return Tokens.of(heading).stream()
                .filter(Token::isValue)
                .findFirst()
                .map(token -> Arrays.stream(token.key().split("\\D+"))
                        .filter(part -> !part.isEmpty() && part.length() < 10)
                        .mapToInt(Integer::parseInt)
                        .toArray())
                .orElse(new int[0]);
    }
}
