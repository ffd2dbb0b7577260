package io.mimiq.gateway.edge;

import java.util.BitSet;
import java.util.Optional;

/**
 * Whether a request target is in the one normal form that is routed. A path that two parsers could read differently
 * (dot segments, doubled slashes, path parameters, needless or double escapes) is refused rather than repaired, so what
 * the table matched is what the service sees.
 */
final class RequestPath {
    private static final BitSet UNRESERVED =
            chars("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~");
    private static final BitSet PATH = chars("/:@!$&'()*+,=", UNRESERVED);
    private static final BitSet QUERY = chars("?;[]|\"<>^`{}", PATH);
    private static final BitSet NEVER_ESCAPED = chars("/\\%;", UNRESERVED);

    private RequestPath() {}

    /** What is wrong with it, in words for the client. */
    static Optional<String> fault(String target) {
        if (!target.startsWith("/")) {
            return Optional.of("The request target must be a path.");
        }
        int question = target.indexOf('?');
        int end = question < 0 ? target.length() : question;
        return pathFault(target, end).or(() -> queryFault(target, end));
    }

    private static Optional<String> pathFault(String target, int end) {
        int segment = 1;
        for (int i = 1; i <= end; i++) {
            char c = i == end ? '/' : target.charAt(i);
            if (c == '/') {
                if (isDots(target, segment, i) || (i == segment && i < end)) {
                    return Optional.of("The path must not contain empty or dot segments.");
                }
                segment = i + 1;
            } else if (c == '%') {
                int escaped = escapedAt(target, i, end);
                if (escaped < 0x20 || escaped == 0x7f || NEVER_ESCAPED.get(escaped)) {
                    return Optional.of("The path contains a malformed, needless or forbidden escape.");
                }
                i += 2;
            } else if (!PATH.get(c)) {
                return Optional.of("The path contains a forbidden character.");
            }
        }
        return Optional.empty();
    }

    private static Optional<String> queryFault(String target, int from) {
        for (int i = from; i < target.length(); i++) {
            char c = target.charAt(i);
            if (c == '%') {
                if (escapedAt(target, i, target.length()) < 0) {
                    return Optional.of("The query contains a malformed escape.");
                }
                i += 2;
            } else if (!QUERY.get(c)) {
                return Optional.of("The query contains a forbidden character.");
            }
        }
        return Optional.empty();
    }

    private static boolean isDots(String target, int from, int to) {
        return (to - from == 1 && target.charAt(from) == '.')
                || (to - from == 2 && target.charAt(from) == '.' && target.charAt(from + 1) == '.');
    }

    /** The escaped byte, or -1. */
    private static int escapedAt(String target, int percent, int end) {
        if (percent + 2 >= end) {
            return -1;
        }
        int high = Character.digit(target.charAt(percent + 1), 16);
        int low = Character.digit(target.charAt(percent + 2), 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    private static BitSet chars(String chars, BitSet... more) {
        BitSet set = new BitSet(128);
        chars.chars().forEach(set::set);
        for (BitSet other : more) {
            set.or(other);
        }
        return set;
    }
}
