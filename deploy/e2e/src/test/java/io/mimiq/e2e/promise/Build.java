package io.mimiq.e2e.promise;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The Maven build that runs now: {@code deploy/e2e/pom.xml} tells when it began and of which modules it is.
 *
 * @param narrowed why it does not run every test; null when it does
 */
record Build(Instant startedAt, @Nullable String narrowed) {

    static Build current(Path root) throws IOException {
        return new Build(Instant.parse(property("mimiq.build.startedAt")), narrowed(root));
    }

    private static @Nullable String narrowed(Path root) throws IOException {
        List<String> chosen = Stream.of("test", "it.test", "skipBrowserTests", "skipTests", "skipITs")
                .filter(name -> !System.getProperty(name, "false").equals("false"))
                .map(name -> "-D" + name + "=" + System.getProperty(name))
                .toList();
        if (!chosen.isEmpty()) {
            return String.join(" ", chosen);
        }
        String projects = property("mimiq.build.projects");
        List<String> missing = modules(root.resolve("pom.xml")).stream()
                .filter(module -> !projects.contains(
                        root.resolve(module).resolve("pom.xml").toString()))
                .toList();
        return missing.isEmpty() ? null : "it leaves out " + String.join(", ", missing);
    }

    private static String property(String name) {
        return Objects.requireNonNull(System.getProperty(name), name);
    }

    private static List<String> modules(Path pom) throws IOException {
        List<String> modules = new ArrayList<>();
        try (InputStream bytes = Files.newInputStream(pom)) {
            XMLStreamReader xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(bytes);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("module")) {
                    modules.add(xml.getElementText());
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(pom + " cannot be read", e);
        }
        return modules;
    }
}
