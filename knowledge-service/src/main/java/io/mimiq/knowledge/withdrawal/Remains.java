package io.mimiq.knowledge.withdrawal;

import static java.util.Comparator.reverseOrder;
import static java.util.stream.Collectors.toSet;

import io.mimiq.knowledge.conversation.Conversation;
import io.mimiq.knowledge.page.Statement;
import io.mimiq.knowledge.version.Head;
import io.mimiq.knowledge.version.Outline;
import io.mimiq.platform.contracts.conversation.FindMessages.Wanted;
import io.mimiq.platform.contracts.conversation.FoundMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Finds out what rests on sources, and where else it is said. */
final class Remains {

    private final Set<String> sourceIds;
    private final Head head;
    private final Map<String, Statement> statements;
    private final List<Outline> versions;
    private final Set<String> said;

    /**
     * @param statements all that the topic ever had
     * @param versions outlines of all versions
     */
    Remains(Set<String> sourceIds, Head head, Map<String, Statement> statements, List<Outline> versions) {
        this.sourceIds = sourceIds;
        this.head = head;
        this.statements = statements;
        this.versions = versions;
        this.said = statements.values().stream()
                .filter(statement -> statement.cites(sourceIds))
                .map(Statement::text)
                .collect(toSet());
    }

    /** What other messages may say of it. Those that cite a passage of a source name the source alone. */
    List<Wanted> wanted() {
        List<Wanted> wanted =
                new ArrayList<>(Conversation.wanted(said.stream().sorted().toList(), statements.values()));
        wanted.add(new Wanted("", List.copyOf(sourceIds)));
        return wanted;
    }

    /** @param found messages that say some of {@link #wanted()} */
    WithdrawalPreview preview(int proposals, List<FoundMessage> found) {
        Set<String> page = head.page().statementIds();
        List<Statement> standing =
                page.stream().map(statements::get).filter(Objects::nonNull).toList();
        return WithdrawalPreview.of(
                standing,
                sourceIds,
                proposals,
                Elsewhere.of(former(page), earlierVersions(), others(found), quoting(found)));
    }

    private List<Statement> former(Set<String> page) {
        return statements.values().stream()
                .filter(statement -> !page.contains(statement.id()))
                .filter(statement -> said.contains(statement.text()))
                .toList();
    }

    private List<Integer> earlierVersions() {
        return versions.stream()
                .filter(version -> version.number() != head.number())
                .filter(version -> version.pieces().stream().anyMatch(said::contains))
                .map(Outline::number)
                .sorted(reverseOrder())
                .toList();
    }

    /** Answers that quote what nothing else says, or a passage of a source itself. */
    private Set<String> quoting(List<FoundMessage> found) {
        List<String> ordered = said.stream().sorted().toList();
        Set<String> alone = Quoted.texts(sourceIds, statements.values());
        return found.stream()
                .filter(FoundMessage::answer)
                .filter(message -> message.said().stream()
                        .anyMatch(each -> each >= ordered.size() || alone.contains(ordered.get(each))))
                .map(FoundMessage::id)
                .collect(toSet());
    }

    private List<FoundMessage> others(List<FoundMessage> found) {
        return found.stream()
                .filter(message -> !sourceIds.contains(message.id()))
                .toList();
    }
}
