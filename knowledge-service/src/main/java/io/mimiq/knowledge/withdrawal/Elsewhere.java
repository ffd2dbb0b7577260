package io.mimiq.knowledge.withdrawal;

import io.mimiq.knowledge.page.Excerpt;
import io.mimiq.knowledge.page.Statement;
import io.mimiq.platform.contracts.conversation.FoundMessage;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where what was drawn from a source stands apart from the page. Deleting the source leaves it there,
 * except what answers quote of it if its statements are retired.
 *
 * @param statements how many statements that do not stand on the page say it
 * @param versions how many earlier versions do
 * @param messages how many other messages say or cite it
 * @param places the first of each kind, the newest versions first
 */
record Elsewhere(int statements, int versions, int messages, List<Place> places) {

    private static final int MOST = 100;

    private static final String STATEMENT = "statement";
    private static final String VERSION = "version";
    private static final String MESSAGE = "message";

    /**
     * @param label a statement's text or a message's beginning, shortened; a version's number
     * @param retired whether it goes from there if the statements are retired: what answers quote
     */
    @Schema(name = "RemainingPlace")
    record Place(
            @Schema(enumeration = {STATEMENT, VERSION, MESSAGE})
            String kind,

            String id,
            String label,
            boolean retired) {}

    /** @param quoting ids of answers that quote what nothing else says */
    static Elsewhere of(
            List<Statement> statements, List<Integer> versions, List<FoundMessage> messages, Set<String> quoting) {
        return new Elsewhere(
                statements.size(),
                versions.size(),
                messages.size(),
                Stream.of(
                                statements.stream().map(Elsewhere::place),
                                versions.stream().map(Elsewhere::place),
                                messages.stream().map(message -> place(message, quoting.contains(message.id()))))
                        .flatMap(places -> places.limit(MOST))
                        .toList());
    }

    private static Place place(Statement statement) {
        return new Place(STATEMENT, statement.id(), Excerpt.of(statement.text()), false);
    }

    private static Place place(int version) {
        String number = Integer.toString(version);
        return new Place(VERSION, number, number, false);
    }

    private static Place place(FoundMessage message, boolean retired) {
        return new Place(MESSAGE, message.id(), Excerpt.of(message.label()), retired);
    }
}
