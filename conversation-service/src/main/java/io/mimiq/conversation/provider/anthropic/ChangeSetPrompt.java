package io.mimiq.conversation.provider.anthropic;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mimiq.conversation.provider.ChangeSetRequest;
import io.mimiq.platform.contracts.knowledge.Knowledge;
import io.mimiq.platform.contracts.knowledge.Knowledge.Statement;
import io.mimiq.platform.contracts.knowledge.StatementStatus;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A source as a request for a change set, by way of a tool. Sections and statements have short names in it. */
final class ChangeSetPrompt {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ChangeSetRequest request;
    private final Map<String, Statement> statements = new LinkedHashMap<>();
    private final Map<String, String> sections = new LinkedHashMap<>();
    private final ObjectNode body;

    ChangeSetPrompt(ChangeSetRequest request, AnthropicConfig config) {
        this.request = request;
        this.body = JSON.objectNode()
                .put("model", config.model())
                .put("max_tokens", config.changeSetTokens())
                .put("stream", true);
        Effort.set(body, config.changeSetEffort());
        body.put("system", ChangeSetTool.INSTRUCTIONS);
        body.set("tools", JSON.arrayNode().add(ChangeSetTool.DEFINITION));
        // newer models refuse a forced tool; the instructions ask for it
        body.set("tool_choice", JSON.objectNode().put("type", "auto").put("disable_parallel_tool_use", true));
        body.set(
                "messages",
                JSON.arrayNode().add(JSON.objectNode().put("role", "user").set("content", content())));
    }

    ObjectNode body() {
        return body;
    }

    ChangeSetRequest request() {
        return request;
    }

    /** The statement with this short name, or null. */
    @Nullable Statement statement(String name) {
        return statements.get(name);
    }

    /** The id of the section with this short name, or null. */
    @Nullable String section(String name) {
        return sections.get(name);
    }

    private ArrayNode content() {
        ObjectNode known = document("What is known", knowledge());
        known.set("cache_control", Cache.HERE);
        ChangeSetRequest.Source source = request.source();
        return JSON.arrayNode()
                .add(known)
                .add(document(title(source), NumberedUnits.of(source)))
                .add(JSON.objectNode()
                        .put("type", "text")
                        .put(
                                "text",
                                "The second document is the source, units %d to %d of it. Call %s once."
                                        .formatted(source.first(), source.last(), ChangeSetTool.NAME)));
    }

    private static String title(ChangeSetRequest.Source source) {
        return Objects.requireNonNullElse(source.title(), source.kind().wireName()) + " (" + source.date() + ")";
    }

    private String knowledge() {
        StringBuilder text = new StringBuilder();
        for (ShownPage.Chapter chapter : ShownPage.of(request.knowledge())) {
            Knowledge.Section section = chapter.section();
            if (section == null) {
                text.append("[no section]\n");
            } else {
                String name = "section-" + (sections.size() + 1);
                sections.put(name, section.id());
                text.append("[%s, level %d] %s\n".formatted(name, section.level(), chapter.title()));
            }
            chapter.statements().forEach(shown -> show(shown, text));
        }
        return text.isEmpty() ? "Nothing is known yet." : text.toString();
    }

    private void show(ShownPage.Shown shown, StringBuilder text) {
        String name = "statement-" + (statements.size() + 1);
        statements.put(name, shown.statement());
        boolean isDisputed = shown.statement().status() == StatementStatus.CONFLICTING;
        text.append('[').append(name).append(isDisputed ? ", disputed] " : "] ");
        text.append(shown.text()).append('\n');
    }

    private static ObjectNode document(String title, String text) {
        ObjectNode source = JSON.objectNode()
                .put("type", "text")
                .put("media_type", "text/plain")
                .put("data", text);
        return JSON.objectNode().put("type", "document").put("title", title).set("source", source);
    }
}
