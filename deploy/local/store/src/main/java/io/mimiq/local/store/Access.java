package io.mimiq.local.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a command accesses the store, which decides what it must wait for. */
enum Access {
    NONE,
    READ,
    WRITE,
    STRUCTURE;

    /** An unknown command gets the store to itself: slow, but never wrong. */
    static Access of(String command, Document arguments) {
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "ismaster",
                    "hello",
                    "ping",
                    "buildinfo",
                    "whatsmyuri",
                    "serverstatus",
                    "getlog",
                    "connectionstatus",
                    "hostinfo",
                    "getcmdlineopts",
                    "getfreemonitoringstatus",
                    "endsessions",
                    "getmore",
                    "killcursors",
                    "replsetgetstatus",
                    "getlasterror",
                    "reseterror" -> NONE;
            case "find",
                    "count",
                    "distinct",
                    "listcollections",
                    "listindexes",
                    "listdatabases",
                    "collstats",
                    "dbstats",
                    "validate" -> READ;
            case "aggregate" -> writes(arguments.get("pipeline")) ? STRUCTURE : READ;
            case "insert", "update", "delete", "findandmodify" -> WRITE;
            default -> STRUCTURE;
        };
    }

    private static boolean writes(@Nullable Object pipeline) {
        return pipeline instanceof Collection<?> stages
                && stages.stream()
                        .anyMatch(stage -> stage instanceof Document document
                                && (document.containsKey("$out") || document.containsKey("$merge")));
    }
}
