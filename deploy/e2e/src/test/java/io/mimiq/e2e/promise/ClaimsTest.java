package io.mimiq.e2e.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimsTest {
    private static final Path ROOT = Path.of(System.getProperty("mimiq.root"));

    @TempDir
    Path checkout;

    /** Compiled here, since the ledger would take a sample among the tests for a claim. */
    private List<Claim> compiled(String source) throws IOException {
        Path file = Files.writeString(
                checkout.resolve("Sample.java"),
                "import org.junit.jupiter.api.*;\n" + "import io.mimiq.platform.testing.Proves;\n" + source);
        Path classes = Files.createDirectories(checkout.resolve("deploy/some/target/test-classes"));
        int exit = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-d", classes.toString(), file.toString());
        assertThat(exit).isZero();
        return Claims.compiled(checkout);
    }

    private static TestId test(String type, String method) {
        return new TestId("deploy/some", type, method);
    }

    @Test
    void namesOnlyPromisesThatWereMade() throws IOException {
        List<String> made = Promise.readAll(ROOT.resolve("docs/promises.md")).stream()
                .map(Promise::id)
                .toList();

        List<Claim> claims = Claims.compiled(ROOT);

        assertThat(made).hasSizeGreaterThan(50).doesNotHaveDuplicates();
        assertThat(claims).flatExtracting(Claim::promises).isSubsetOf(made);
    }

    @Test
    void aMethodClaimsForItself() throws IOException {
        List<Claim> claims = compiled(
                "class SampleTest { @Test @Proves({\"MQ-01\", \"MQ-02\"}) void keeps() {} @Test void other() {} }");

        assertThat(claims)
                .containsExactly(new Claim(
                        "deploy/some: SampleTest.keeps",
                        Set.of("MQ-01", "MQ-02"),
                        Set.of(test("SampleTest", "keeps"))));
    }

    @Test
    void aClassClaimsForAllItsTestsInheritedAndNestedOnesIncluded() throws IOException {
        List<Claim> claims = compiled("""
                @Proves("MQ-03") abstract class Suite { @Test void inherited() {} }
                class SampleTest extends Suite {
                    @Test void own() {}
                    void helps() {}
                    @Nested class Inner { @Test void nested() {} }
                }
                """);

        assertThat(claims)
                .containsExactly(new Claim(
                        "deploy/some: SampleTest",
                        Set.of("MQ-03"),
                        Set.of(
                                test("SampleTest", "inherited"),
                                test("SampleTest", "own"),
                                test("SampleTest$Inner", "nested"))));
    }

    @Test
    void aTitleClaimsForItsTest() throws IOException {
        TestId titled = new TestId("deploy/web", "browser/door.test.ts", "sets no cookie [MQ-02] [MX-12]");

        List<Claim> claims = Claims.all(checkout, new TestResults(Map.of(titled, Outcome.PASSED)));

        assertThat(claims)
                .containsExactly(new Claim(
                        "deploy/web: browser/door.test.ts: sets no cookie", Set.of("MQ-02", "MX-12"), Set.of(titled)));
    }

    @Test
    void leavesOutReportsOfAnEarlierBuild() throws IOException {
        Path reports = Files.createDirectories(checkout.resolve("deploy/some/target/surefire-reports"));
        Path report = Files.writeString(
                reports.resolve("TEST-SampleTest.xml"),
                "<testsuite name=\"SampleTest\"><testcase name=\"keeps\" classname=\"SampleTest\"/></testsuite>");
        Instant written = Files.getLastModifiedTime(report).toInstant();

        TestResults now = TestResults.read(checkout, written.minusSeconds(1));
        TestResults later = TestResults.read(checkout, written.plusSeconds(1));

        assertThat(now.of(test("SampleTest", "keeps"))).isEqualTo(Outcome.PASSED);
        assertThat(later.of(test("SampleTest", "keeps"))).isEqualTo(Outcome.NOT_RUN);
    }
}
