package io.mimiq.knowledge.history;

import io.mimiq.knowledge.computing.Computing;
import io.mimiq.knowledge.diff.PageDiff;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.knowledge.topic.TopicAccess;
import io.mimiq.knowledge.version.Summary;
import io.mimiq.knowledge.version.Versions;
import io.mimiq.platform.web.CommonError;
import io.mimiq.platform.web.Cursor;
import io.mimiq.platform.web.Page;
import io.mimiq.platform.web.PageRequest;
import io.mimiq.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** What a user reads of the history. */
@Singleton
class VersionHistory {

    private final TopicAccess topics;
    private final Versions versions;
    private final Computing computing;

    VersionHistory(TopicAccess topics, Versions versions, Computing computing) {
        this.topics = topics;
        this.versions = versions;
        this.computing = computing;
    }

    /** The topic, with nothing of its newest version left to write. */
    Uni<OpenTopic> open(String userId, String topicId) {
        return topics.open(userId, topicId).call(versions::headNumber);
    }

    Uni<Page<Summary>> list(OpenTopic topic, PageRequest page) {
        return versions.history(topic, before(page.after()), page.fetch())
                .map(found -> Page.of(found, page, VersionHistory::cursor));
    }

    private static Cursor cursor(Summary version) {
        return new Cursor(version.createdAt(), Integer.toString(version.number()));
    }

    private static int before(@Nullable Cursor cursor) {
        try {
            return cursor == null ? Integer.MAX_VALUE : Integer.parseInt(cursor.id());
        } catch (NumberFormatException e) {
            throw new ProblemException(CommonError.BAD_REQUEST, "The cursor is invalid.");
        }
    }

    Uni<VersionView> get(OpenTopic topic, int number) {
        return versions.read(topic, number).map(VersionView::of);
    }

    /** Against the version before when {@code against} is null. */
    Uni<DiffView> diff(OpenTopic topic, int number, @Nullable Integer against) {
        return against == null
                ? versions.numberBefore(topic, number).chain(before -> diff(topic, number, (int) before))
                : diff(topic, number, (int) against);
    }

    private Uni<DiffView> diff(OpenTopic topic, int number, int against) {
        return Uni.combine()
                .all()
                .unis(versions.page(topic, against), versions.page(topic, number))
                .asTuple()
                .chain(pages -> computing.compute(() -> PageDiff.between(pages.getItem1(), pages.getItem2())))
                .map(diff -> DiffView.of(against, number, diff));
    }
}
