package io.mimiq.platform.web.contract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** The schemas of a document, both named and inline. */
final class Schemas {
    private static final String PREFIX = "#/components/schemas/";

    private final OpenAPI document;

    Schemas(OpenAPI document) {
        this.document = document;
    }

    /** A copy, so that components can be changed while iterating. */
    Map<String, Schema> named() {
        return new LinkedHashMap<>(orEmpty(document.getComponents().getSchemas()));
    }

    void keep(Map<String, Schema> named) {
        document.getComponents().setSchemas(named);
    }

    /** A service's index also holds the records that only other services use. */
    void dropUnused() {
        Set<String> used = namesAsked();
        used.addAll(namesAnswered());
        Map<String, Schema> named = named();
        named.keySet().retainAll(used);
        keep(named);
    }

    /** All schemas, nested ones included. */
    Stream<Schema> all() {
        return Stream.of(named().values().stream(), asked(), answered())
                .flatMap(roots -> roots)
                .flatMap(Schemas::withNested);
    }

    /** Names of the schemas that responses use. */
    Set<String> namesAnswered() {
        return reachable(answered());
    }

    /** Names of the schemas that requests use. */
    Set<String> namesAsked() {
        return reachable(asked());
    }

    /** The name of the component that the schema refers to, or null. */
    static @Nullable String target(Schema schema) {
        String ref = schema.getRef();
        return ref != null && ref.startsWith(PREFIX) ? ref.substring(PREFIX.length()) : null;
    }

    static void refer(Schema schema, String name) {
        schema.setRef(PREFIX + name);
    }

    private Set<String> reachable(Stream<Schema> roots) {
        Map<String, Schema> named = named();
        Set<String> found = new HashSet<>();
        Deque<Schema> unread = new ArrayDeque<>(roots.toList());
        while (!unread.isEmpty()) {
            withNested(unread.remove())
                    .map(Schemas::target)
                    .filter(Objects::nonNull)
                    .filter(found::add)
                    .map(named::get)
                    .filter(Objects::nonNull)
                    .forEach(unread::add);
        }
        return found;
    }

    private Stream<Schema> asked() {
        return operations()
                .flatMap(operation -> Stream.concat(
                        orEmpty(operation.getParameters()).stream()
                                .map(parameter -> parameter.getSchema())
                                .filter(Objects::nonNull),
                        operation.getRequestBody() == null
                                ? Stream.empty()
                                : in(operation.getRequestBody().getContent())));
    }

    private Stream<Schema> answered() {
        return operations()
                .filter(operation -> operation.getResponses() != null)
                .flatMap(operation -> orEmpty(operation.getResponses().getAPIResponses()).values().stream())
                .flatMap(response -> in(response.getContent()));
    }

    private Stream<Operation> operations() {
        return orEmpty(document.getPaths().getPathItems()).values().stream()
                .flatMap(path -> path.getOperations().values().stream());
    }

    private static Stream<Schema> in(@Nullable Content content) {
        return content == null
                ? Stream.empty()
                : orEmpty(content.getMediaTypes()).values().stream()
                        .map(MediaType::getSchema)
                        .filter(Objects::nonNull);
    }

    private static Stream<Schema> withNested(Schema schema) {
        return Stream.concat(Stream.of(schema), nested(schema).flatMap(Schemas::withNested));
    }

    private static Stream<Schema> nested(Schema schema) {
        List<Schema> nested = new ArrayList<>(orEmpty(schema.getProperties()).values());
        nested.addAll(orEmpty(schema.getAllOf()));
        nested.addAll(orEmpty(schema.getAnyOf()));
        nested.addAll(orEmpty(schema.getOneOf()));
        nested.add(schema.getItems());
        nested.add(schema.getAdditionalPropertiesSchema());
        return nested.stream().filter(Objects::nonNull);
    }

    private static <T> Collection<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static <T> Map<String, T> orEmpty(@Nullable Map<String, T> map) {
        return map == null ? Map.of() : map;
    }
}
