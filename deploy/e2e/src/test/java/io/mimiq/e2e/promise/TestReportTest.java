package io.mimiq.e2e.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestReportTest {
    private static final String TYPE = "io.mimiq.some.SomeTest";

    @TempDir
    Path folder;

    private Map<TestId, Outcome> read(String cases) throws IOException {
        Path report = folder.resolve("TEST-" + TYPE + ".xml");
        Files.writeString(report, "<testsuite name=\"%s\">%s</testsuite>".formatted(TYPE, cases));
        return TestReport.read(report, "some-service");
    }

    private static TestId test(String group, String name) {
        return new TestId("some-service", group, name);
    }

    @Test
    void takesAllInvocationsOfATestForOneAsBadAsItsWorst() throws IOException {
        Map<TestId, Outcome> outcomes = read("""
                <testcase name="refuses(String, int)[1]" classname="io.mimiq.some.SomeTest"/>
                <testcase name="refuses(String, int)[2]" classname="io.mimiq.some.SomeTest"><failure>no</failure></testcase>
                <testcase name="refuses(String, int)[3]" classname="io.mimiq.some.SomeTest"><skipped/></testcase>
                <testcase name="dynamic()[2][15]" classname="io.mimiq.some.SomeTest"><system-out>fine</system-out></testcase>
                """);

        assertThat(outcomes)
                .containsOnly(
                        Map.entry(test(TYPE, "refuses"), Outcome.FAILED),
                        Map.entry(test(TYPE, "dynamic"), Outcome.PASSED));
    }

    @Test
    void tellsErrorsAndSkippedTestsFromPassedOnes() throws IOException {
        Map<TestId, Outcome> outcomes = read("""
                <testcase name="breaks" classname="io.mimiq.some.SomeTest"><error type="x">no</error></testcase>
                <testcase name="waits" classname="io.mimiq.some.SomeTest"><skipped message="later"/></testcase>
                <testcase name="passesInTheEnd" classname="io.mimiq.some.SomeTest"><flakyFailure>once</flakyFailure></testcase>
                """);

        assertThat(outcomes)
                .containsOnly(
                        Map.entry(test(TYPE, "breaks"), Outcome.FAILED),
                        Map.entry(test(TYPE, "waits"), Outcome.SKIPPED),
                        Map.entry(test(TYPE, "passesInTheEnd"), Outcome.PASSED));
    }

    @Test
    void findsThePackageThatPropertiesLeaveOutAndTheClassesThatAreNested() throws IOException {
        Map<TestId, Outcome> outcomes = read("""
                <testcase name="holdsForAll" classname="SomeTest"/>
                <testcase name="isInside" classname="io.mimiq.some.SomeTest$Inner"/>
                """);

        assertThat(outcomes).containsOnlyKeys(test(TYPE, "holdsForAll"), test(TYPE + "$Inner", "isInside"));
    }

    @Test
    void holdsWhatFailsBeforeAllTestsAgainstTheClass() throws IOException {
        Map<TestId, Outcome> outcomes = read("""
                <testcase name="" classname="io.mimiq.some.SomeTest"><error/></testcase>
                <testcase name="SomeTest" classname="io.mimiq.some.SomeTest"><error/></testcase>
                """);

        assertThat(outcomes).containsOnly(Map.entry(test(TYPE, ""), Outcome.FAILED));
    }

    @Test
    void takesTheTitleOfABrowserTestAsItIs() throws IOException {
        Map<TestId, Outcome> outcomes = read("""
                <testcase name="on a phone &gt; sets no cookie [MQ-02]" classname="browser/door.test.ts"/>
                """);

        assertThat(outcomes).containsOnlyKeys(test("browser/door.test.ts", "on a phone > sets no cookie [MQ-02]"));
    }

    @Test
    void readsNoFileThatAReportRefersTo() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "passed");
        Path report = Files.writeString(folder.resolve("TEST-evil.xml"), """
                <!DOCTYPE testsuite [<!ENTITY secret SYSTEM "%s">]>
                <testsuite name="io.mimiq.Evil"><testcase name="x" classname="y">&secret;</testcase></testsuite>
                """.formatted(secret.toUri()));

        assertThatThrownBy(() -> TestReport.read(report, "some-service"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("TEST-evil.xml is no test report");
    }
}
