package io.mimiq.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mimiq.bench.encryption.FieldBenchmark;
import io.mimiq.e2e.RunningSuite;
import io.mimiq.e2e.evidence.Evidence;
import io.mimiq.e2e.evidence.Figure;
import io.mimiq.e2e.evidence.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What the encryption of a field costs where it is used: on the way into the suite's database and out of it. */
class EncryptionIT {

    private static final int ROUNDS = Form.choose(1, 40);
    private static final int OPERATIONS = Form.choose(20, 400);
    private static final double AIM = 0.95;
    private static final int ADDED_BYTES = 31;

    private final RunningSuite suite = RunningSuite.get();
    private final Evidence evidence =
            Evidence.of("encryption", "Fields written to the database and read back, encrypted beside plain");

    @Test
    void writesAndReadsFieldsEncryptedAndPlain() throws Exception {
        JavaCommand java = JavaCommand.of(suite.processes().pid("knowledge-service"));

        JsonNode results = new ObjectMapper()
                .readTree(java.run(
                        options(java),
                        FieldBenchmark.class.getName(),
                        List.of(
                                suite.processes().mongodbUri(),
                                Integer.toString(ROUNDS),
                                Integer.toString(OPERATIONS))));

        assertThat(results.path("added 1").asInt()).isEqualTo(ADDED_BYTES);
        assertThat(results.path("added 64").asInt()).isEqualTo(ADDED_BYTES);
        write(results, java);
    }

    private static List<String> options(JavaCommand java) {
        List<String> options = new ArrayList<>(java.options());
        options.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        return options;
    }

    private void write(JsonNode results, JavaCommand java) {
        for (int kilobytes : new int[] {1, 64}) {
            Series on = series(results, "on " + kilobytes);
            Series ratio = on.dividedBy(series(results, "off " + kilobytes));
            double megabytes = series(results, "cipher " + kilobytes).median() * kilobytes * 2 / 1024;
            evidence.figure(Figure.of(
                            "%d KB: on / off".formatted(kilobytes),
                            ratio.text("%.2f"),
                            ">= " + AIM,
                            ratio.median() >= AIM))
                    .figure(Figure.of("%d KB: written and read a second".formatted(kilobytes), on.text("%.0f")))
                    .figure(Figure.of(
                            "%d KB: the cipher alone, MB encrypted or decrypted a second".formatted(kilobytes),
                            String.format(Locale.ROOT, "%.0f", megabytes)))
                    .figure(Figure.of(
                            "%d KB: bytes added to a field".formatted(kilobytes),
                            results.path("added " + kilobytes).asInt()));
        }
        evidence.note("In a JVM started as the launcher starts a service: %s %s."
                        .formatted(java.java(), String.join(" ", java.options())))
                .note(
                        "One field a document, encrypted and plain ones in turn, each write answered when it is on disk; the plain contender exists in the benchmark only.")
                .write();
    }

    private static Series series(JsonNode results, String name) {
        return new Series(StreamSupport.stream(results.path(name).spliterator(), false)
                .map(JsonNode::asDouble)
                .toList());
    }
}
