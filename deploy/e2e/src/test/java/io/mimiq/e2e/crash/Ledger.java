package io.mimiq.e2e.crash;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one person was told is done, kept by their client. */
final class Ledger {
    final String email;
    final String password;
    final Map<String, Topic> topics = new LinkedHashMap<>();
    /** Calls whose usage the person was shown. */
    final Set<String> calls = new LinkedHashSet<>();

    Ledger(String email, String password) {
        this.email = email;
        this.password = password;
    }

    Topic topic(String id) {
        return topics.computeIfAbsent(id, Topic::new);
    }

    /** How many writes were acknowledged. */
    long writes() {
        return 1 + topics.values().stream().mapToLong(Topic::writes).sum();
    }

    /** What a sentence must be in the end. */
    enum Standing {
        /** In the knowledge, once. */
        THERE,
        /** Not in the knowledge any more, or never taken. */
        GONE
    }

    static final class Topic {
        final String id;
        final Map<String, Standing> sentences = new LinkedHashMap<>();
        final Set<Integer> versions = new LinkedHashSet<>();
        final Set<String> edits = new LinkedHashSet<>();
        final Set<String> said = new LinkedHashSet<>();
        final Set<String> answers = new LinkedHashSet<>();
        final Set<String> documents = new LinkedHashSet<>();
        final Set<String> pages = new LinkedHashSet<>();
        final Set<String> decided = new LinkedHashSet<>();

        @Nullable String deletionId;

        Topic(String id) {
            this.id = id;
        }

        String path() {
            return "/api/topics/" + id;
        }

        boolean isDeleted() {
            return deletionId != null;
        }

        private long writes() {
            return isDeleted()
                    ? 2
                    : 1L
                            + sentences.size()
                            + edits.size()
                            + said.size()
                            + answers.size()
                            + documents.size()
                            + pages.size()
                            + decided.size();
        }
    }
}
