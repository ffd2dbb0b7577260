package io.mimiq.e2e.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.e2e.Api;
import io.mimiq.e2e.Database;
import io.mimiq.e2e.RunningSuite;
import io.mimiq.e2e.contract.OpenApi;
import io.mimiq.e2e.evidence.Evidence;
import io.mimiq.e2e.evidence.Figure;
import io.mimiq.e2e.secrecy.Haystack.Hit;
import io.mimiq.local.launcher.Suite;
import io.mimiq.platform.testing.Proves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.BsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A word that occurs nowhere else goes into each place a person or a page can fill; then everything the suite stored is
 * searched for all of them, while it runs and after it stopped, together with words that were planted to be found.
 */
class CanaryIT {

    /** Text fields that take nothing a person thinks of: ids the suite gave. They get a canary to refuse, like all others. */
    private static final Set<String> IDS = Set.of(
            "POST /api/auth/sessions/refresh sessionToken",
            "POST /api/exports topicId",
            "POST /api/topics/{topicId}/confluence-pages pageId",
            "POST /api/topics/{topicId}/proposals/decisions decisions[].decision.accept[]",
            "POST /api/topics/{topicId}/proposals/decisions decisions[].decision.basis",
            "POST /api/topics/{topicId}/proposals/decisions decisions[].decision.both[]",
            "POST /api/topics/{topicId}/proposals/decisions decisions[].decision.reject[]",
            "POST /api/topics/{topicId}/proposals/decisions decisions[].proposalId",
            "POST /api/topics/{topicId}/proposals/{proposalId}/decision accept[]",
            "POST /api/topics/{topicId}/proposals/{proposalId}/decision basis",
            "POST /api/topics/{topicId}/proposals/{proposalId}/decision both[]",
            "POST /api/topics/{topicId}/proposals/{proposalId}/decision reject[]",
            "PUT /api/topics/{topicId}/knowledge sections[].id");

    private final Evidence evidence = Evidence.of(
                    "canary", "A word in every field, sought in everything that was stored")
            .always();
    private final Canaries canaries = new Canaries();
    private final Canaries planted = new Canaries();

    @TempDir
    Path temporary;

    @Test
    @Proves("MQ-12")
    void leavesNothingPeopleWroteInAnyFile() throws Exception {
        try (RunningSuite suite = RunningSuite.start(
                "canary", options -> options.withEnvironment(Map.of("TMPDIR", temporary.toString())))) {
            fill(suite);
            Planting planting = new Planting(suite, planted);
            planting.plant(temporary);
            Map<String, String> words = new HashMap<>(canaries.words());
            words.putAll(planted.words());
            Haystack haystack = new Haystack(new Needles(words));
            database(suite, haystack);
            haystack.folder("running", suite.home(), CanaryIT::isSearched);
            haystack.folder("tmpdir", ownTemporary(), CanaryIT::isSearched);
            writesNowhereElse(suite);
            suite.close();
            planting.plantInLog();
            haystack.folder("stopped", suite.home(), CanaryIT::isSearched);
            KafkaLogs kafka = new KafkaLogs(haystack);
            kafka.search(suite.home().resolve("data/kafka"));
            judge(haystack, kafka, planting);
        }
    }

    private void fill(RunningSuite suite) throws IOException {
        Api stranger = new Api(suite.url());
        OpenApi api =
                new OpenApi(stranger.get("/api/openapi?format=json").expect(200).json());
        new MainJob(suite, canaries).run();
        List<String> texts = texts(api);
        assertThat(texts.stream().filter(text -> !canaries.places().contains(text)))
                .as("text fields of the API without a canary")
                .isEmpty();
        assertThat(Misfits.HEADERS).as("has each header of the API").containsAll(api.headers());
        Misfits misfits = new Misfits(api, canaries, stranger);
        misfits.send();
        secretsOf(suite);
        evidence.figure(Figure.of("text fields of the API that take what people write", texts.size()))
                .figure(Figure.of("canaries and secrets", canaries.words().size()))
                .figure(Figure.of("requests with a canary where none belongs", misfits.requests()));
    }

    private void judge(Haystack haystack, KafkaLogs kafka, Planting planting) {
        Set<String> missed = planting.missedBy(haystack.hits());
        List<Hit> leaks = haystack.hits().stream()
                .filter(hit -> canaries.places().contains(hit.place()))
                .toList();
        int count = planting.count();
        evidence.figure(Figure.of("forms searched", Disguise.values().length))
                .figure(Figure.of("files read, while the suite ran and after its end", haystack.files()))
                .figure(Figure.of("searched", haystack.megabytes() + " MB"))
                .figure(Figure.of("compressed streams unpacked", haystack.streams()))
                .figure(Figure.of("Kafka records decoded", kafka.records()))
                .figure(Figure.of(
                        "planted words found", count - missed.size() + " of " + count, "all", missed.isEmpty()))
                .figure(Figure.of("canaries and secrets found", leaks.size(), "0", leaks.isEmpty()))
                .note(
                        "An X-Request-Id that is a UUID is the caller's own and is logged; any other is replaced. Ids are not content.")
                .note("Raw deflate has no mark: it is found where a file, a field or a record begins with it.")
                .write();
        assertThat(missed).isEmpty();
        assertThat(leaks).isEmpty();
    }

    private List<String> texts(OpenApi api) {
        return api.operations().stream()
                .flatMap(operation -> api.texts(operation).stream().map(field -> operation + " " + field))
                .filter(place -> !IDS.contains(place))
                .toList();
    }

    /** What the launcher made for this suite: its folder alone may hold them. */
    private void secretsOf(RunningSuite suite) throws IOException {
        try (Stream<Path> keys = Files.list(suite.home().resolve("keys"))) {
            for (Path key :
                    keys.filter(file -> file.toString().endsWith(".key")).toList()) {
                String[] parts = Files.readString(key).strip().split(":");
                canaries.secret("application key " + key.getFileName(), parts[parts.length - 1]);
            }
        }
        canaries.secret(
                "password of the operators",
                Files.readString(suite.home().resolve("keys/ops-password")).strip());
    }

    private static void database(RunningSuite suite, Haystack haystack) {
        Database.each(suite.processes().mongodbUri(), (database, collection, document) -> {
            String where = "database/" + database + "." + collection;
            haystack.value(where, Database.bytes(document));
            binaries(document, where, haystack);
        });
    }

    private static void binaries(BsonValue value, String where, Haystack haystack) {
        if (value.isBinary()) {
            haystack.value(where, value.asBinary().getData());
        } else if (value.isDocument()) {
            value.asDocument().values().forEach(each -> binaries(each, where, haystack));
        } else if (value.isArray()) {
            value.asArray().forEach(each -> binaries(each, where, haystack));
        }
    }

    private static boolean isSearched(Path file) {
        return !Objects.requireNonNull(file.getParent()).endsWith("keys");
    }

    /** The folder of this run, where it has one; the one of this test, which the suite is told to use, lies in it. */
    private Path ownTemporary() {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        return folder.startsWith(System.getProperty("mimiq.root")) ? folder : temporary;
    }

    /** What no search of the suite's folder finds: a file that a process writes outside it. */
    private static void writesNowhereElse(RunningSuite suite) throws IOException {
        Suite processes = suite.processes();
        Path home = suite.home().toRealPath();
        for (String process : processes.processes()) {
            Set<Path> written = OpenFiles.written(processes.pid(process));
            assertThat(written).as("files that %s writes", process).allMatch(file -> file.startsWith(home));
            assertThat(written.isEmpty()).as("it writes its log at least").isNotEqualTo(OS.LINUX.isCurrentOs());
        }
    }
}
