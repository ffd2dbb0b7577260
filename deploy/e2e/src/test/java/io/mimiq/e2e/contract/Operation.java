package io.mimiq.e2e.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One operation of the OpenAPI document.
 *
 * @param path with its parameters in braces
 * @param query name and schema of each query parameter
 * @param headers names of its header parameters
 * @param bodies schema of the request body by media type; empty when it takes none
 * @param open whether it may be called without a token
 */
public record Operation(
        String method,
        String path,
        Map<String, JsonNode> query,
        Set<String> headers,
        Map<String, JsonNode> bodies,
        boolean open) {

    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");
    private static final String JSON = "application/json";

    /** Names of the path's parameters, in order. */
    public List<String> parameters() {
        return PARAMETER.matcher(path).results().map(found -> found.group(1)).toList();
    }

    /** The path with each parameter filled in by its position's prefix, such as {@code /api/topics/{topicId}}. */
    public String filled(UnaryOperator<String> byPrefix) {
        StringBuilder filled = new StringBuilder();
        int end = 0;
        for (MatchResult parameter : PARAMETER.matcher(path).results().toList()) {
            filled.append(path, end, parameter.start()).append(byPrefix.apply(path.substring(0, parameter.end())));
            end = parameter.end();
        }
        return filled.append(path.substring(end)).toString();
    }

    /** The path filled in, with something to search for where that must be said. */
    public String asked(UnaryOperator<String> byPrefix) {
        return filled(byPrefix) + (query.containsKey("q") ? "?q=word" : "");
    }

    /** Path prefixes that end in a parameter, in order. */
    public List<String> prefixes() {
        List<String> prefixes = new ArrayList<>();
        PARAMETER.matcher(path).results().forEach(found -> prefixes.add(path.substring(0, found.end())));
        return prefixes;
    }

    public boolean takesJson() {
        return bodies.containsKey(JSON);
    }

    public boolean takesBody() {
        return !bodies.isEmpty();
    }

    public JsonNode jsonSchema() {
        return bodies.getOrDefault(JSON, MissingNode.getInstance());
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
