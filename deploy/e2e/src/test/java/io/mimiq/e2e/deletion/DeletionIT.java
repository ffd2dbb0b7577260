package io.mimiq.e2e.deletion;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mimiq.e2e.Answer;
import io.mimiq.e2e.Api;
import io.mimiq.e2e.Database;
import io.mimiq.e2e.Person;
import io.mimiq.e2e.RunningSuite;
import io.mimiq.e2e.contract.Dossier;
import io.mimiq.e2e.deletion.Attempt.Outcome;
import io.mimiq.e2e.deletion.Copy.Stored;
import io.mimiq.e2e.evidence.Evidence;
import io.mimiq.e2e.evidence.Figure;
import io.mimiq.e2e.secrecy.Haystack;
import io.mimiq.e2e.secrecy.KafkaLogs;
import io.mimiq.e2e.secrecy.Needles;
import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.testing.Patience;
import io.mimiq.platform.testing.Proves;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Two people work on three topics, somebody copies the database, one topic is deleted. Then nothing anywhere refers to it,
 * and the copy, opened with everything that is still there, gives back the other two topics and nothing of the deleted one.
 */
class DeletionIT {

    private static final Duration SOON = Patience.EVENT;
    /** Parts of the public half of a signing key. */
    private static final Set<String> PUBLIC =
            Set.of("mimiq-auth.signing-keys modulus", "mimiq-auth.signing-keys publicExponent");

    private final Evidence evidence = Evidence.of(
                    "deletion", "What is left of a deleted topic, and in a copy from before")
            .always();
    private final RunningSuite suite = RunningSuite.get();
    private final Path applicationKeys = suite.home().resolve("keys");

    @Test
    @Proves("MQ-10")
    void leavesNothingOfATopicAndMakesACopyFromBeforeUnreadable() {
        Api stranger = new Api(suite.url());
        Person dana = Person.register(stranger);
        Person priya = Person.register(stranger);
        Dossier deleted = Dossier.fill(dana, suite.confluence(), word("ostend"), "5001");
        Dossier kept = Dossier.fill(dana, suite.confluence(), word("antwerp"), "5002");
        Dossier others = Dossier.fill(priya, suite.confluence(), word("bruges"), "5003");
        Copy before = copy();

        delete(deleted);

        Copy after = copy();
        try {
            leavesNoReference(before, after, deleted);
            leavesNoContentInKafka(deleted);
            leavesTombstonesOfItsKeys(before, after);
            makesTheCopyUnreadable(before, after, deleted, List.of(kept, others));
        } finally {
            evidence.write();
        }
    }

    private static String word(String place) {
        return place + UUID.randomUUID().toString().substring(0, 8);
    }

    private Copy copy() {
        return Copy.of(suite.processes().mongodbUri());
    }

    private void delete(Dossier dossier) {
        Answer deletion = dossier.person().api().delete(dossier.path()).expect(202);
        String path = "/api/privacy/deletions/" + deletion.text("/deletionId");
        await().atMost(SOON).until(() -> {
            Answer state = dossier.person().api().get(path);
            return state.status() == 200 && state.text("/state").equals("completed");
        });
    }

    // --- what is there today ---

    private void leavesNoReference(Copy before, Copy after, Dossier deleted) {
        Set<String> ids = before.idsWith(Set.of(deleted.id()));
        assertThat(ids).contains(deleted.id());
        List<String> references = new ArrayList<>();
        for (Stored stored : after.documents()) {
            String bytes = new String(Database.bytes(stored.document()), ISO_8859_1);
            ids.stream()
                    .filter(id -> bytes.contains(id) || isUuid(id) && bytes.contains(binary(id)))
                    .filter(id -> !isMeteredCall(stored, id))
                    .forEach(id -> references.add(stored.name() + " " + id));
        }
        evidence.figure(Figure.of("ids of the topic and what was in it", ids.size()))
                .figure(Figure.of(
                        "documents searched for them", after.documents().size()))
                .figure(Figure.of("documents that refer to one", references.size(), "0", references.isEmpty()))
                .note(
                        "Metering keeps a row for each AI call under the call's id, with its figures and without the topic.");
        assertThat(references).isEmpty();
    }

    /** What was used is still counted: under its own id, which is all that is left of the call. */
    private static boolean isMeteredCall(Stored stored, String id) {
        return stored.name().equals("mimiq-usage.calls")
                && stored.document().getString("_id").getValue().equals(id)
                && !stored.document().containsKey("topicId");
    }

    private static boolean isUuid(String id) {
        return id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    private static String binary(String id) {
        UUID uuid = UUID.fromString(id);
        ByteBuffer bytes =
                ByteBuffer.allocate(16).putLong(uuid.getMostSignificantBits()).putLong(uuid.getLeastSignificantBits());
        return new String(bytes.array(), ISO_8859_1);
    }

    /** Kafka keeps what it was told until its retention ends: ids, and never what was written. */
    private void leavesNoContentInKafka(Dossier deleted) {
        Haystack haystack = new Haystack(new Needles(Map.of("content", deleted.word(), "id", deleted.id())));
        KafkaLogs kafka = new KafkaLogs(haystack);
        kafka.search(suite.home().resolve("data/kafka"));
        long ids =
                haystack.hits().stream().filter(hit -> hit.place().equals("id")).count();
        long contents = haystack.hits().size() - ids;
        evidence.figure(Figure.of("Kafka records searched", kafka.records()))
                .figure(Figure.of("Kafka records with anything that was written", contents, "0", contents == 0))
                .figure(Figure.of("Kafka records that name the topic's id, until their retention ends", ids));
        assertThat(contents).isZero();
        assertThat(ids).as("the search finds what is there").isPositive();
    }

    private void leavesTombstonesOfItsKeys(Copy before, Copy after) {
        Set<String> destroyed = new TreeSet<>();
        after.keys().forEach((id, key) -> {
            boolean wasThere = before.keys().containsKey(id)
                    && !CopiedKeys.isTombstone(before.keys().get(id));
            if (wasThere && CopiedKeys.isTombstone(key)) {
                assertThat(key.keySet()).containsExactlyInAnyOrder("_id", "destroyedAt");
                destroyed.add(id.split(" ", 2)[0]);
            }
        });
        evidence.figure(Figure.of("data keys of the topic destroyed", String.join(", ", destroyed)));
        assertThat(destroyed)
                .containsExactly("conversation-service", "integration-service", "knowledge-service", "usage-service");
    }

    // --- the copy from before ---

    private void makesTheCopyUnreadable(Copy before, Copy after, Dossier deleted, List<Dossier> others) {
        Attempt then = new Attempt(applicationKeys, before);
        Attempt now = new Attempt(applicationKeys, after);
        Set<KeyScope> gone = scopes(then, deleted);
        Map<String, List<String>> failures = new LinkedHashMap<>();
        int[] tried = new int[3];
        for (Ciphertext ciphertext : ciphertexts(before)) {
            Outcome earlier = then.at(ciphertext);
            Outcome today = now.at(ciphertext);
            boolean isGone = earlier.opened().filter(gone::contains).isPresent();
            boolean isOthers = others.stream()
                    .anyMatch(other -> earlier.opened()
                            .filter(scopes(then, other)::contains)
                            .isPresent());
            tried[isGone ? 0 : isOthers ? 1 : 2]++;
            if (earlier.opened().isEmpty() && !earlier.destroyed()) {
                failures.computeIfAbsent("opened by no key of that time", key -> new ArrayList<>())
                        .add(ciphertext.name());
            }
            if (isGone && !(today.opened().isEmpty() && today.destroyed())) {
                failures.computeIfAbsent("still opens", key -> new ArrayList<>())
                        .add(ciphertext.name());
            }
            if (!isGone && !today.opened().equals(earlier.opened())) {
                failures.computeIfAbsent("opens no more", key -> new ArrayList<>())
                        .add(ciphertext.name());
            }
        }
        evidence.figure(Figure.of("ciphertexts of the deleted topic in the copy", tried[0]))
                .figure(Figure.of(
                        "of them opened with today's keys",
                        failures.getOrDefault("still opens", List.of()).size(),
                        "0",
                        !failures.containsKey("still opens")))
                .figure(Figure.of("ciphertexts of the other two topics", tried[1]))
                .figure(Figure.of("and of everything else", tried[2]))
                .figure(Figure.of(
                        "of these opened as before",
                        tried[1]
                                + tried[2]
                                - failures.getOrDefault("opens no more", List.of())
                                        .size(),
                        "all",
                        !failures.containsKey("opens no more")))
                .note(
                        "A copy that has the collection `keys` of that time opens with the application key of that time, all of it:"
                                + " that is how the attempt is known to be a real one. What ends such a copy is the rotation of the application key:"
                                + " docs/threat-model.md, Backups.");
        assertThat(failures).isEmpty();
        assertThat(tried[0]).isGreaterThan(20);
        assertThat(tried[1]).isGreaterThan(tried[0]);
    }

    private static Set<KeyScope> scopes(Attempt then, Dossier topic) {
        return Set.of(KeyScope.of("topic", topic.id()), KeyScope.of("topic", then.handle(topic.id())));
    }

    /** What is binary and no ciphertext has to be known. */
    private static List<Ciphertext> ciphertexts(Copy copy) {
        List<Ciphertext> all = new ArrayList<>();
        for (Stored stored : copy.documents()) {
            stored.binaries((field, bytes) -> {
                if (Ciphertext.is(bytes)) {
                    all.add(Ciphertext.of(stored, field, bytes));
                } else {
                    assertThat(stored.name() + " " + field).isIn(PUBLIC);
                }
            });
        }
        return all;
    }
}
