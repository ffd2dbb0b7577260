package io.mimiq.e2e.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.e2e.crash.Ledger.Standing;
import io.mimiq.e2e.crash.Seen.Call;
import io.mimiq.e2e.crash.Seen.Item;
import io.mimiq.e2e.crash.Seen.Version;
import io.mimiq.e2e.crash.Violation.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The experiment proves nothing unless it sees what it looks for: here each fault is planted. */
class InvariantsTest {
    private final Ledger told = new Ledger("dana@example.org", "secret");
    private final List<Version> versions =
            new ArrayList<>(List.of(new Version(2, 1, "Edited"), new Version(1, 0, "Noted")));
    private final List<String> statements = new ArrayList<>(List.of("It rains.", "It snows."));
    private final List<Item> messages =
            new ArrayList<>(List.of(new Item("m1", "done", "It rains."), new Item("m2", "done", "")));
    private final List<Item> documents = new ArrayList<>(List.of(new Item("d1", "processed", "Weather.md")));
    private final List<Item> proposals = new ArrayList<>(List.of(new Item("p1", "decided", "conflict It hails.")));
    private final List<Item> pages = new ArrayList<>(List.of(new Item("l1", "synced", "4711")));
    private final Map<String, Seen.Topic> topics = new HashMap<>();
    private final Map<String, List<String>> traces = new HashMap<>();
    private final Map<String, String> deletions = new HashMap<>(Map.of("x1", "completed"));
    private final List<Call> calls = new ArrayList<>(List.of(new Call("c1", "", 20), new Call("c2", "t1", 22)));
    private String markdown = "It rains. It snows.";
    private long spent = 42;

    @BeforeEach
    void tell() {
        Ledger.Topic topic = told.topic("t1");
        topic.sentences.put("It rains.", Standing.THERE);
        topic.sentences.put("It hails.", Standing.GONE);
        topic.versions.add(1);
        topic.edits.add("Edited");
        topic.said.add("It rains.");
        topic.answers.add("m2");
        topic.documents.add("d1");
        topic.decided.add("p1");
        topic.pages.add("l1");
        told.topic("t2").deletionId = "x1";
        told.calls.add("c1");
        topics.put("t1", new Seen.Topic(versions, statements, markdown, messages, documents, proposals, pages));
    }

    @Test
    void findsNothingWhereEverythingIsAsTold() {
        assertThat(violations()).isEmpty();
    }

    @Test
    void seesALostTopicAndADoubledOne() {
        topics.put("t3", topics.remove("t1"));

        assertThat(kinds()).containsExactly(Kind.LOST, Kind.DOUBLED);
    }

    @Test
    void seesALostSentence() {
        statements.remove("It rains.");
        page("It snows.");

        assertThat(kinds()).containsExactly(Kind.LOST, Kind.LOST);
    }

    @Test
    void seesADoubledSentence() {
        statements.add("It rains.");
        page("It rains. It snows. It rains.");

        assertThat(kinds()).containsExactly(Kind.DOUBLED, Kind.DOUBLED);
    }

    @Test
    void seesARejectedSentenceThatCameInAllTheSame() {
        statements.add("It hails.");

        assertThat(kinds()).containsExactly(Kind.DOUBLED);
    }

    @Test
    void seesAHoleAmongTheVersions() {
        versions.set(0, new Version(3, 1, "Edited"));

        assertThat(kinds()).containsExactly(Kind.HOLE);
    }

    @Test
    void seesAVersionThatWasShownAndIsGone() {
        versions.set(1, new Version(0, 0, "Noted"));

        assertThat(kinds()).contains(Kind.HOLE, Kind.LOST);
    }

    @Test
    void seesAMissingChangelog() {
        versions.set(1, new Version(1, 0, " "));

        assertThat(kinds()).containsExactly(Kind.HOLE);
    }

    @Test
    void seesAnEditMadeTwice() {
        versions.add(0, new Version(3, 2, "Edited"));

        assertThat(kinds()).containsExactly(Kind.DOUBLED);
    }

    @Test
    void seesALostMessageAndADoubledOne() {
        messages.remove(1);
        messages.add(new Item("m3", "done", "It rains."));

        assertThat(kinds()).containsExactly(Kind.DOUBLED, Kind.LOST);
    }

    @Test
    void seesAnAnswerThatNeverEnds() {
        messages.add(new Item("m3", "running", ""));

        assertThat(kinds()).containsExactly(Kind.STUCK);
    }

    @Test
    void seesAnAnswerWhoseEndWasShownAndIsGone() {
        messages.set(1, new Item("m2", "interrupted", ""));

        assertThat(kinds()).containsExactly(Kind.LOST);
    }

    @Test
    void seesADocumentTakenTwiceAndOneNeverRead() {
        documents.add(new Item("d2", "pending", "Weather.md"));

        assertThat(kinds()).containsExactly(Kind.DOUBLED, Kind.STUCK);
    }

    @Test
    void seesALostLinkAndALostDecision() {
        pages.clear();
        proposals.set(0, new Item("p1", "open", "conflict It hails."));

        assertThat(kinds()).containsExactly(Kind.LOST, Kind.LOST);
    }

    @Test
    void seesTheSameProposalTwice() {
        proposals.add(new Item("p2", "open", "conflict It thaws."));
        proposals.add(new Item("p3", "open", "conflict It thaws."));

        assertThat(kinds()).containsExactly(Kind.DOUBLED);
    }

    @Test
    void seesADeletionThatNeverEndsAndWhatItLeft() {
        deletions.put("x1", "running");
        traces.put("t2", List.of("mimiq-knowledge.versions/t2.1"));

        assertThat(kinds()).containsExactly(Kind.STUCK, Kind.TRACE);
    }

    @Test
    void seesACallCountedTwiceOneNotCountedAndAWrongSum() {
        calls.set(1, new Call("c1", "", 20));

        assertThat(kinds()).containsExactly(Kind.CALL, Kind.CALL, Kind.CALL);
    }

    @Test
    void seesACallThatNobodyMade() {
        calls.add(new Call("c3", "t1", 0));

        assertThat(kinds()).containsExactly(Kind.CALL);
    }

    @Test
    void seesMoneySpentTwice() {
        spent = 62;

        assertThat(kinds()).containsExactly(Kind.CALL);
    }

    private void page(String text) {
        markdown = text;
        topics.put("t1", new Seen.Topic(versions, statements, markdown, messages, documents, proposals, pages));
    }

    private List<Violation> violations() {
        return Invariants.violations(told, new Seen(topics, traces, deletions, calls, List.of("c2"), spent));
    }

    private List<Kind> kinds() {
        return violations().stream().map(Violation::kind).toList();
    }
}
