package io.mimiq.e2e.supply;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The flaws that are known of what the suite is made of, and why some of them may stay for a while.
 *
 * @param checked the day on which the list was last held against the public databases
 */
record Advisories(String checked, List<Advisory> advisories, List<Waiver> waivers) {

    record Advisory(
            String id, @JsonProperty("package") String name, List<Range> affected, String summary, String source) {

        boolean affects(Component component) {
            Version version = new Version(component.version());
            return component.name().equals(name) && affected.stream().anyMatch(range -> range.contains(version));
        }
    }

    record Range(String introduced, String fixed) {

        boolean contains(Version version) {
            return new Version(introduced).compareTo(version) <= 0 && version.compareTo(new Version(fixed)) < 0;
        }
    }

    /** @param tests the classes that show that the flaw does no harm here */
    record Waiver(
            String id,
            @JsonProperty("package") String name,
            String since,
            String until,
            String reason,
            List<String> tests) {

        boolean covers(Advisory advisory) {
            return id.equals(advisory.id()) && name.equals(advisory.name());
        }
    }

    static Advisories read(Path file) throws IOException {
        return new ObjectMapper().readValue(file.toFile(), Advisories.class);
    }

    /** What speaks against shipping these components, in words. */
    List<String> objections(Collection<Component> components) {
        List<String> objections = new ArrayList<>();
        for (Advisory advisory : advisories) {
            boolean waived = waivers.stream().anyMatch(waiver -> waiver.covers(advisory));
            components.stream()
                    .filter(component -> !waived && advisory.affects(component))
                    .map(component -> "%s has %s: %s".formatted(component, advisory.id(), advisory.summary()))
                    .forEach(objections::add);
        }
        for (Waiver waiver : waivers) {
            boolean needed = advisories.stream()
                    .filter(waiver::covers)
                    .anyMatch(advisory -> components.stream().anyMatch(advisory::affects));
            if (!needed) {
                objections.add("the waiver of %s is needed no more".formatted(waiver.id()));
            }
            // by the list's own day: the same commit builds the same on any day
            if (checked.compareTo(waiver.until()) > 0) {
                objections.add("the waiver of %s ended on %s".formatted(waiver.id(), waiver.until()));
            }
        }
        return objections;
    }
}
