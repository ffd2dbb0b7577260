package io.mimiq.knowledge.export;

import io.mimiq.knowledge.archive.Entry;
import io.mimiq.knowledge.archive.Listed;
import io.mimiq.knowledge.archive.Slug;
import io.mimiq.knowledge.export.Manifest.TopicFolder;
import io.mimiq.knowledge.page.PageHtml;
import io.mimiq.knowledge.topic.OpenTopic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What an archive has so far, while it is written. */
final class Contents {

    private static final String TITLE = "Your knowledge from Mimiq";

    private final Scope scope;
    private final Instant madeAt;
    private final List<TopicFolder> topics = new ArrayList<>();

    Contents(Scope scope, Instant madeAt) {
        this.scope = scope;
        this.madeAt = madeAt;
    }

    /** Numbered, so that topics of the same title do not meet. */
    String folderOf(OpenTopic topic) {
        String folder = "topics/%04d-%s/".formatted(topics.size() + 1, Slug.of(topic.title()));
        topics.add(new TopicFolder(topic.id(), topic.title(), folder));
        return folder;
    }

    /** Leads to the pages of all topics. */
    Entry index() {
        String links = topics.stream()
                .map(topic -> "<li><a href=\"" + topic.folder() + "page.html\">" + PageHtml.escaped(topic.title())
                        + "</a></li>\n")
                .collect(Collectors.joining());
        return Entry.text("index.html", PageHtml.document(TITLE, "<ul>\n" + links + "</ul>\n"));
    }

    Manifest manifest(List<Listed> entries) {
        return new Manifest(Manifest.FORMAT, Manifest.VERSION, madeAt, scope, List.copyOf(topics), entries);
    }
}
