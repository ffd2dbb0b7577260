package io.mimiq.gateway.openapi;

import io.mimiq.gateway.route.Service;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The {@code components} of several documents: shared where equal, named apart where not. */
final class Components {
    private static final String REF = "$ref";
    private static final String PREFIX = "#/components/";
    /** Replaced by the one scheme of the suite. */
    private static final String SECURITY = "securitySchemes";

    private final Map<Service, JsonObject> documents;
    /** {@code section/name} of components that must not be shared. */
    private final Set<String> apart = new HashSet<>();

    Components(Map<Service, JsonObject> documents) {
        this.documents = documents;
        findDifferent();
        spreadToWhatRefersToThem();
    }

    /** What the given piece of the merged document refers to, and what that refers to; nothing else. */
    JsonObject neededBy(JsonObject piece) {
        Map<String, JsonObject> all = new HashMap<>();
        forEach((service, section, name, component) ->
                all.put(section + "/" + nameOf(service, section, name), renamed(service, component)));
        SortedMap<String, JsonObject> needed = new TreeMap<>();
        Deque<JsonObject> unread = new ArrayDeque<>(List.of(piece));
        while (!unread.isEmpty()) {
            for (String target : targets(unread.remove())) {
                JsonObject component = all.get(target);
                if (component != null && needed.putIfAbsent(target, component) == null) {
                    unread.add(component);
                }
            }
        }
        return bySection(needed);
    }

    private static JsonObject bySection(SortedMap<String, JsonObject> components) {
        JsonObject sections = new JsonObject();
        components.forEach((key, component) -> {
            int slash = key.indexOf('/');
            String section = key.substring(0, slash);
            if (!sections.containsKey(section)) {
                sections.put(section, new JsonObject());
            }
            sections.getJsonObject(section).put(key.substring(slash + 1), component);
        });
        return sections;
    }

    /** A copy of a service's piece of document that refers to the merged components. */
    JsonObject renamed(Service service, JsonObject piece) {
        JsonObject copy = piece.copy();
        eachRef(copy, holder -> holder.put(REF, renamedRef(service, holder.getString(REF))));
        return copy;
    }

    private String renamedRef(Service service, String ref) {
        if (!apart.contains(target(ref))) {
            return ref;
        }
        int slash = ref.lastIndexOf('/');
        return ref.substring(0, slash + 1) + service.key() + "." + ref.substring(slash + 1);
    }

    private String nameOf(Service service, String section, String name) {
        return apart.contains(section + "/" + name) ? service.key() + "." + name : name;
    }

    private void findDifferent() {
        Map<String, JsonObject> first = new HashMap<>();
        forEach((service, section, name, component) -> {
            String key = section + "/" + name;
            JsonObject known = first.putIfAbsent(key, component);
            if (known != null && !known.equals(component)) {
                apart.add(key);
            }
        });
    }

    /** Equal text that refers to something different is different too. */
    private void spreadToWhatRefersToThem() {
        boolean[] grew = {true};
        while (grew[0]) {
            grew[0] = false;
            forEach((service, section, name, component) -> {
                boolean refers = targets(component).stream().anyMatch(apart::contains);
                if (refers && apart.add(section + "/" + name)) {
                    grew[0] = true;
                }
            });
        }
    }

    private static Set<String> targets(JsonObject component) {
        Set<String> targets = new HashSet<>();
        eachRef(component, holder -> targets.add(target(holder.getString(REF))));
        return targets;
    }

    private static String target(String ref) {
        return ref.startsWith(PREFIX) ? ref.substring(PREFIX.length()) : "";
    }

    private static void eachRef(Object node, Consumer<JsonObject> holder) {
        if (node instanceof JsonObject object) {
            if (object.getValue(REF) instanceof String) {
                holder.accept(object);
            }
            object.fieldNames().forEach(field -> eachRef(object.getValue(field), holder));
        } else if (node instanceof JsonArray array) {
            for (int i = 0; i < array.size(); i++) {
                eachRef(array.getValue(i), holder);
            }
        }
    }

    private interface Visitor {
        void visit(Service service, String section, String name, JsonObject component);
    }

    private void forEach(Visitor visitor) {
        documents.forEach((service, document) -> {
            JsonObject components = document.getJsonObject("components", new JsonObject());
            for (String section : components.fieldNames()) {
                if (!section.equals(SECURITY) && components.getValue(section) instanceof JsonObject entries) {
                    for (String name : entries.fieldNames()) {
                        if (entries.getValue(name) instanceof JsonObject component) {
                            visitor.visit(service, section, name, component);
                        }
                    }
                }
            }
        });
    }
}
