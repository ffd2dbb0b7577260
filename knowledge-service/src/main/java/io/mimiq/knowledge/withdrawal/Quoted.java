package io.mimiq.knowledge.withdrawal;

import static java.util.stream.Collectors.toSet;

import io.mimiq.knowledge.conversation.Conversation;
import io.mimiq.knowledge.page.Statement;
import io.mimiq.platform.contracts.conversation.FindMessages.Wanted;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What answers quote of sources that nothing else says. */
final class Quoted {

    private Quoted() {}

    /** @param statements all that the topic ever had */
    static List<Wanted> of(Set<String> sourceIds, Collection<Statement> statements) {
        List<Statement> alone = statements.stream()
                .filter(statement -> statement.restsOn(sourceIds))
                .toList();
        List<Wanted> quoted = new ArrayList<>(Conversation.wanted(
                texts(sourceIds, statements).stream().sorted().toList(), alone));
        quoted.add(new Wanted("", List.copyOf(sourceIds)));
        return quoted;
    }

    /** The texts of statements that rest on the sources alone, unless another statement says the same. */
    static Set<String> texts(Set<String> sourceIds, Collection<Statement> statements) {
        Set<String> others = statements.stream()
                .filter(statement -> !statement.restsOn(sourceIds))
                .map(Statement::text)
                .collect(toSet());
        return statements.stream()
                .filter(statement -> statement.restsOn(sourceIds))
                .map(Statement::text)
                .filter(text -> !others.contains(text))
                .collect(toSet());
    }
}
