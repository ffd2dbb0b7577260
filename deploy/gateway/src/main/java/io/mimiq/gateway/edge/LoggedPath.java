package io.mimiq.gateway.edge;

import java.util.Set;

/**
 * A path as the log may have it: the API's own words and ids. Whatever else stands between slashes somebody typed or
 * pasted, perhaps what only they should know; it becomes {@code *}, as does a word that is missing here.
 */
final class LoggedPath {
    private static final Set<String> WORDS = Set.of(
            "accounts",
            "api",
            "assets",
            "audit",
            "auth",
            "blame",
            "browser-key",
            "budget",
            "calls",
            "confluence",
            "confluence-pages",
            "content",
            "current",
            "decision",
            "decisions",
            "deletion-preview",
            "deletions",
            "diff",
            "docs",
            "documents",
            "egress",
            "exports",
            "import",
            "integrations",
            "jwks",
            "jws",
            "keep",
            "knowledge",
            "me",
            "messages",
            "openapi",
            "original",
            "password",
            "privacy",
            "promises",
            "proposals",
            "reauthentication",
            "receipts",
            "refresh",
            "regenerate",
            "restore",
            "revisions",
            "search",
            "sessions",
            "sources",
            "statements",
            "stop",
            "stream",
            "sync",
            "topics",
            "usage",
            "versions",
            "web-pages");

    private static final int LONGEST_NUMBER = 10;
    private static final int HASH = 32;
    private static final int UUID = 36;

    private LoggedPath() {}

    static String of(String path) {
        StringBuilder logged = new StringBuilder(path.length());
        int at = 0;
        while (at < path.length()) {
            int next = path.indexOf('/', at + 1);
            int end = next < 0 ? path.length() : next;
            String segment = path.substring(at + 1, end);
            logged.append('/').append(segment.isEmpty() || isOurs(segment) ? segment : "*");
            at = end;
        }
        return logged.toString();
    }

    private static boolean isOurs(String segment) {
        return WORDS.contains(segment) || isId(segment);
    }

    /** A number, a hash or a UUID. */
    private static boolean isId(String segment) {
        int length = segment.length();
        return length <= LONGEST_NUMBER
                ? segment.chars().allMatch(c -> c >= '0' && c <= '9')
                : (length == HASH || length == UUID) && segment.chars().allMatch(LoggedPath::isHexOrHyphen);
    }

    private static boolean isHexOrHyphen(int c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c == '-';
    }
}
