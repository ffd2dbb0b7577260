package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.conversation.provider.AnswerPart;
import io.mimiq.conversation.provider.ChangeSetRequest;
import io.mimiq.conversation.provider.ProposedChangeSet;
import io.mimiq.platform.contracts.knowledge.Disposition.State;
import io.mimiq.platform.contracts.knowledge.SourceKind;
import io.mimiq.platform.reading.Form;
import io.mimiq.platform.reading.Reading;
import io.mimiq.platform.reading.Syntax;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whole texts of many kinds: every unit is accounted for, stands on the page in its order and its form, is known when it
 * comes again, and answers the questions about it. All misses are in {@code target/local-evaluation}.
 */
class ShapeEvaluationTest {

    private static final LocalProvider PROVIDER = new LocalProvider(20_000);

    private final Topic topic = new Topic(PROVIDER);
    private final Score score = new Score();

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "minutes",
                "changelog",
                "handbook",
                "mail",
                "chat",
                "rfc",
                "german",
                "french",
                "spanish",
                "japanese"
            })
    void keepsATextAsItIs(String name) throws IOException {
        String[] parts = Score.text("shapes/" + name + ".txt").split("(?m)^---$");
        ChangeSetRequest.Source source = topic.source(SourceKind.NOTE, null, parts[0], Syntax.NOTE);

        List<State> states = topic.states(topic.take(source));

        assertThat(states).as("every unit").hasSameSizeAs(source.units()).containsOnly(State.KEPT);
        assertThat(onPage()).containsExactlyInAnyOrderElementsOf(shapes(source.reading()));
        ProposedChangeSet again = topic.propose(topic.source(SourceKind.NOTE, null, parts[0], Syntax.NOTE));
        assertThat(topic.account(again)).doesNotContainKeys(State.CONTESTED, State.ASKED, State.LEFT_OUT);
        assertThat(again.changelog()).isEqualTo("Nothing new");
        parts[1].strip().lines().forEach(this::ask);
        score.write("shapes-" + name);
        assertThat(score.share("answers")).as(score.report()).isEqualTo(1);
    }

    private void ask(String line) {
        String[] sides = line.substring(line.indexOf(' ') + 1).split(" -> ");
        List<AnswerPart> parts = topic.ask(sides[0]);
        String said = Topic.said(parts);
        boolean isRight = sides.length == 1
                ? parts.stream().noneMatch(AnswerPart.Citation.class::isInstance)
                : List.of(sides[1].split(" & ")).stream().allMatch(said::contains);
        score.count("answers", isRight, line + " was answered: " + said);
    }

    private List<String> onPage() {
        Page page = new Page(topic.knowledge());
        return page.sections.stream()
                .flatMap(section -> Stream.concat(
                        Stream.of("# " + section.heading).filter(heading -> !heading.equals("# " + Titles.NOTES)),
                        page.statements.stream()
                                .filter(known -> known.section() == section)
                                .map(known -> shape(known.form(), known.text()))))
                .toList();
    }

    private static List<String> shapes(Reading reading) {
        return reading.units().stream()
                .map(unit -> unit.level() > 0 ? "# " + unit.text() : shape(unit.form(), unit.text()))
                .toList();
    }

    /** What it says and what holds it. */
    private static String shape(Form form, String text) {
        return form.block() + " " + form.in() + " " + text;
    }
}
