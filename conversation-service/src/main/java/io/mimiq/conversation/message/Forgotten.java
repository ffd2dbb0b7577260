package io.mimiq.conversation.message;

import static java.util.stream.Collectors.toSet;

import io.mimiq.platform.contracts.conversation.FindMessages.Wanted;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What an answer is not to quote, since its source was deleted.
 *
 * @param texts as {@link Saying} knows them
 * @param ids of statements and sources
 * @param notice for what goes
 */
record Forgotten(Set<String> texts, Set<String> ids, String notice) {

    Forgotten {
        texts = Set.copyOf(texts);
        ids = Set.copyOf(ids);
    }

    static Forgotten of(List<Wanted> wanted, String notice) {
        return new Forgotten(
                wanted.stream().flatMap(each -> Saying.letters(each).stream()).collect(toSet()),
                wanted.stream().flatMap(each -> each.statementIds().stream()).collect(toSet()),
                notice);
    }

    Forgotten and(Forgotten later) {
        return new Forgotten(union(texts, later.texts), union(ids, later.ids), later.notice);
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    /** Without content, which must not reach a log by accident. */
    @Override
    public String toString() {
        return "Forgotten" + ids;
    }
}
