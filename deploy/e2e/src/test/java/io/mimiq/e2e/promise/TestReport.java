package io.mimiq.e2e.promise;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One XML report, in the form that Surefire, Failsafe and Vitest share. All invocations of a parameterised, repeated or
 * dynamic test count as one test, which is as bad as its worst.
 */
final class TestReport {
    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();
    private static final Pattern METHOD = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private final String module;
    private final Map<TestId, Outcome> outcomes = new HashMap<>();
    private String suite = "";

    private TestReport(String module) {
        this.module = module;
    }

    static Map<TestId, Outcome> read(Path file, String module) throws IOException {
        TestReport report = new TestReport(module);
        try (InputStream bytes = Files.newInputStream(file)) {
            report.read(XML.createXMLStreamReader(bytes));
        } catch (XMLStreamException e) {
            throw new IOException(file + " is no test report", e);
        }
        return report.outcomes;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "testsuite" -> suite = attribute(xml, "name");
                    case "testcase" ->
                        outcomes.merge(
                                idOf(attribute(xml, "classname"), attribute(xml, "name")),
                                outcome(xml),
                                Outcome::worseOf);
                    default -> {}
                }
            }
        }
    }

    private static String attribute(XMLStreamReader xml, String name) {
        return Objects.requireNonNullElse(xml.getAttributeValue(null, name), "");
    }

    /** Reads to the end of a test case. */
    private static Outcome outcome(XMLStreamReader xml) throws XMLStreamException {
        Outcome outcome = Outcome.PASSED;
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> {
                    depth++;
                    outcome = outcome.worseOf(meaning(xml.getLocalName()));
                }
                case XMLStreamReader.END_ELEMENT -> depth--;
                default -> {}
            }
        }
        return outcome;
    }

    private static Outcome meaning(String element) {
        return switch (element) {
            case "failure", "error" -> Outcome.FAILED;
            case "skipped" -> Outcome.SKIPPED;
            default -> Outcome.PASSED;
        };
    }

    private TestId idOf(String group, String name) {
        if (group.endsWith(".ts")) {
            return new TestId(module, group, name);
        }
        // jqwik leaves the package out
        String type = group.contains(".") ? group : suite.substring(0, suite.lastIndexOf('.') + 1) + group;
        return new TestId(module, type, methodOf(type, name));
    }

    /** {@code refuses(String)[1]} is the method {@code refuses}; a failed {@code @BeforeAll} is of the class alone. */
    private static String methodOf(String type, String name) {
        Matcher method = METHOD.matcher(name);
        boolean ofTheClass = name.equals(type) || type.endsWith("." + name);
        return !ofTheClass && method.lookingAt() ? method.group() : "";
    }
}
