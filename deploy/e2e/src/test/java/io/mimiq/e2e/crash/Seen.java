package io.mimiq.e2e.crash;

import java.util.List;
import java.util.Map;

/**
 * What is there of one person in the end.
 *
 * @param topics those the person can list, by id
 * @param traces where anything still refers to a deleted topic, by its id
 * @param deletions how far each deletion is, by its id
 * @param calls what is counted
 * @param begun ids of the calls that conversation-service made, as far as their topics are there
 * @param spentMicroUsd what the budget says was spent
 */
record Seen(
        Map<String, Topic> topics,
        Map<String, List<String>> traces,
        Map<String, String> deletions,
        List<Call> calls,
        List<String> begun,
        long spentMicroUsd) {

    /** A counted call; its topic is empty when that was deleted. */
    record Call(String id, String topicId, long costMicroUsd) {}

    /** One thing with how far it is: a document, a message, a proposal, a linked page. */
    record Item(String id, String state, String text) {}

    /** A version as the history lists it. */
    record Version(int number, int parent, String changelog) {}

    /**
     * One topic.
     *
     * @param versions newest first
     * @param messages the person's own with what they said, answers without
     * @param statements texts of the active and the conflicting ones
     * @param markdown the page
     */
    record Topic(
            List<Version> versions,
            List<String> statements,
            String markdown,
            List<Item> messages,
            List<Item> documents,
            List<Item> proposals,
            List<Item> pages) {}
}
