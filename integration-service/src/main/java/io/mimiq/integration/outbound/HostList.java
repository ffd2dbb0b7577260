package io.mimiq.integration.outbound;

import java.util.List;
import java.util.Locale;

/** Names of hosts that may be called; {@code *.} stands for one label, {@code *} alone for all hosts. */
public final class HostList {
    private final List<String> names;

    public HostList(List<String> names) {
        this.names = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }

    public boolean has(Site site) {
        return names.stream().anyMatch(name -> matches(site.host(), name));
    }

    private static boolean matches(String host, String name) {
        if (!name.startsWith("*.")) {
            return name.equals("*") || host.equals(name);
        }
        String suffix = name.substring(1);
        String label = host.endsWith(suffix) ? host.substring(0, host.length() - suffix.length()) : "";
        return !label.isEmpty() && label.indexOf('.') < 0;
    }

    @Override
    public String toString() {
        return String.join(", ", names);
    }
}
