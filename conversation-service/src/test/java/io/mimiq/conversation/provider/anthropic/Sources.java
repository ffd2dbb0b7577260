package io.mimiq.conversation.provider.anthropic;

import io.mimiq.conversation.provider.ChangeSetRequest;
import io.mimiq.platform.contracts.knowledge.Knowledge;
import io.mimiq.platform.contracts.knowledge.SourceKind;
import io.mimiq.platform.reading.Form;
import io.mimiq.platform.reading.Reading;
import io.mimiq.platform.reading.Syntax;
import io.mimiq.platform.reading.Unit;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Sources for tests, and prompts for them. */
final class Sources {

    private Sources() {}

    /** A text of which these sentences are the units. */
    static Reading sentences(String text, String... sentences) {
        List<Unit> units = new ArrayList<>();
        int from = 0;
        for (String sentence : sentences) {
            int start = text.indexOf(sentence, from);
            from = start + sentence.length();
            units.add(new Unit(
                    units.size() + 1,
                    Unit.Kind.SENTENCE,
                    start,
                    from,
                    sentence.replace('\n', ' '),
                    Form.PARAGRAPH,
                    0,
                    List.of(),
                    List.of(),
                    null));
        }
        return new Reading(units);
    }

    static ChangeSetPrompt prompt(Knowledge knowledge, String markdown) {
        Reading reading = Reading.of(markdown, Syntax.MARKDOWN);
        return prompt(knowledge, markdown, reading, 1, reading.units().size());
    }

    static ChangeSetPrompt prompt(Knowledge knowledge, String text, Reading reading, int first, int last) {
        ChangeSetRequest.Source source = new ChangeSetRequest.Source(
                "source", SourceKind.DOCUMENT, "Minutes", LocalDate.of(2026, 11, 30), text, reading, first, last);
        AnthropicConfig config = new SmallRyeConfigBuilder()
                .withMapping(AnthropicConfig.class)
                .build()
                .getConfigMapping(AnthropicConfig.class);
        return new ChangeSetPrompt(new ChangeSetRequest("change", knowledge, source), config);
    }
}
