package io.mimiq.e2e.crash;

import io.mimiq.e2e.crash.Ledger.Standing;
import io.mimiq.e2e.crash.Seen.Item;
import io.mimiq.e2e.crash.Violation.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Compares what a person was told with what is there. */
final class Invariants {
    private final Ledger told;
    private final Seen seen;
    private final List<Violation> violations = new ArrayList<>();

    private Invariants(Ledger told, Seen seen) {
        this.told = told;
        this.seen = seen;
    }

    static List<Violation> violations(Ledger told, Seen seen) {
        return new Invariants(told, seen).check();
    }

    private List<Violation> check() {
        for (Ledger.Topic topic : told.topics.values()) {
            if (topic.isDeleted()) {
                checkDeleted(topic);
            } else if (seen.topics().containsKey(topic.id)) {
                check(topic, Objects.requireNonNull(seen.topics().get(topic.id)));
            } else {
                violated(Kind.LOST, "topic " + topic.id);
            }
        }
        for (String id : seen.topics().keySet()) {
            if (!told.topics.containsKey(id)) {
                violated(Kind.DOUBLED, "topic " + id + " was made once more than asked for");
            }
        }
        checkCalls();
        return violations;
    }

    private void check(Ledger.Topic told, Seen.Topic seen) {
        String where = " in topic " + told.id;
        checkVersions(told, seen, where);
        told.sentences.forEach((sentence, standing) -> {
            int expected = standing == Standing.THERE ? 1 : 0;
            requireCount(sentence, expected, Collections.frequency(seen.statements(), sentence), "statement", where);
            requireCount(sentence, expected, occurrences(sentence, seen.markdown()), "sentence on the page", where);
        });
        requireOnce(told.said, texts(seen.messages()), "message", where);
        requireOnce(told.answers, ids(seen.messages()), "answer", where);
        for (Item message : seen.messages()) {
            if (told.answers.contains(message.id()) && !message.state().equals("done")) {
                violated(Kind.LOST, "the end of answer " + message.id() + ", which is " + message.state() + where);
            }
        }
        requireOnce(told.documents, ids(seen.documents()), "document", where);
        requireDifferent(texts(seen.documents()), "document", where);
        requireOnce(told.pages, ids(seen.pages()), "linked page", where);
        requireState(seen.messages(), Set.of("done", "stopped", "failed", "interrupted"), "answer", where);
        requireState(seen.documents(), Set.of("processed"), "document", where);
        requireState(seen.pages(), Set.of("synced"), "linked page", where);
        for (Item proposal : seen.proposals()) {
            if (told.decided.contains(proposal.id()) && !proposal.state().equals("decided")) {
                violated(Kind.LOST, "the decision of proposal " + proposal.id() + where);
            }
        }
        List<Item> open = seen.proposals().stream()
                .filter(proposal -> !proposal.state().equals("decided"))
                .toList();
        requireDifferent(texts(open), "open proposal", where);
    }

    private void checkVersions(Ledger.Topic told, Seen.Topic seen, String where) {
        int expected = seen.versions().size();
        for (Seen.Version version : seen.versions()) {
            if (version.number() != expected || version.parent() != expected - 1) {
                violated(Kind.HOLE, "version " + version + " where " + expected + " is due" + where);
                break;
            }
            if (version.changelog().isBlank()) {
                violated(Kind.HOLE, "version " + version.number() + " has no changelog" + where);
            }
            expected--;
        }
        for (int number : told.versions) {
            if (seen.versions().stream().noneMatch(version -> version.number() == number)) {
                violated(Kind.LOST, "version " + number + where);
            }
        }
        List<String> changelogs =
                seen.versions().stream().map(Seen.Version::changelog).toList();
        requireOnce(told.edits, changelogs, "edit", where);
    }

    private void checkDeleted(Ledger.Topic topic) {
        String state = seen.deletions().getOrDefault(topic.deletionId, "unknown");
        if (!state.equals("completed")) {
            violated(Kind.STUCK, "the deletion of topic " + topic.id + " is " + state);
        }
        List<String> traces = seen.traces().getOrDefault(topic.id, List.of());
        if (seen.topics().containsKey(topic.id) || !traces.isEmpty()) {
            violated(Kind.TRACE, "deleted topic " + topic.id + " is still in " + traces);
        }
    }

    private void checkCalls() {
        List<String> counted = seen.calls().stream().map(Seen.Call::id).toList();
        Set<String> due = new HashSet<>(told.calls);
        due.addAll(seen.begun());
        for (String call : due) {
            int times = Collections.frequency(counted, call);
            if (times != 1) {
                violated(Kind.CALL, "call " + call + " is counted " + times + " times");
            }
        }
        for (Seen.Call call : seen.calls()) {
            if (!call.topicId().isEmpty() && !seen.begun().contains(call.id())) {
                violated(Kind.CALL, "call " + call.id() + " is counted, and nobody made it");
            }
        }
        long cost = seen.calls().stream().mapToLong(Seen.Call::costMicroUsd).sum();
        if (cost != seen.spentMicroUsd()) {
            violated(Kind.CALL, "calls cost " + cost + ", the budget says " + seen.spentMicroUsd());
        }
    }

    private void requireOnce(Collection<String> expected, List<String> found, String what, String where) {
        for (String each : expected) {
            requireCount(each, 1, Collections.frequency(found, each), what, where);
        }
    }

    private void requireCount(String item, int expected, int found, String what, String where) {
        if (found != expected) {
            violated(
                    found < expected ? Kind.LOST : Kind.DOUBLED,
                    "%s '%s' is there %d times, not %d%s".formatted(what, item, found, expected, where));
        }
    }

    private void requireDifferent(List<String> texts, String what, String where) {
        for (String text : new HashSet<>(texts)) {
            requireCount(text, 1, Collections.frequency(texts, text), what, where);
        }
    }

    private void requireState(List<Item> items, Set<String> states, String what, String where) {
        for (Item item : items) {
            if (!states.contains(item.state())) {
                violated(Kind.STUCK, what + " " + item.id() + " is " + item.state() + where);
            }
        }
    }

    private static List<String> ids(List<Item> items) {
        return items.stream().map(Item::id).toList();
    }

    private static List<String> texts(List<Item> items) {
        return items.stream().map(Item::text).toList();
    }

    private static int occurrences(String sentence, String page) {
        int count = 0;
        for (int at = page.indexOf(sentence); at >= 0; at = page.indexOf(sentence, at + 1)) {
            count++;
        }
        return count;
    }

    private void violated(Kind kind, String what) {
        violations.add(new Violation(kind, what + " (" + told.email + ")"));
    }
}
