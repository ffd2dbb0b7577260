package io.mimiq.usage.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mimiq.platform.contracts.Party;
import io.mimiq.platform.web.CommonError;
import io.mimiq.platform.web.Cursor;
import io.mimiq.platform.web.Page;
import io.mimiq.platform.web.PageRequest;
import io.mimiq.platform.web.ProblemException;
import io.mimiq.usage.audit.AuditService.Shown;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A part of the trail, with what it takes to verify it. */
@Schema(name = "AuditPage", description = "Newest first. " + Chain.FORMULA)
record AuditPage(
        List<EntryView> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String nextCursor,

        @Schema(description = "The newest entry of the whole chain; absent if empty") @Nullable HeadView head) {

    @Schema(name = "AuditHead")
    record HeadView(long sequence, String hash) {

        static HeadView of(AuditEntry head) {
            return new HeadView(head.sequence(), head.hash());
        }
    }

    @Schema(name = "AuditParty", description = "An actor or object, by id.")
    record PartyView(String kind, String id) {

        static @Nullable PartyView of(@Nullable Party party) {
            return party == null ? null : new PartyView(party.kind(), party.id());
        }
    }

    @Schema(name = "AuditEntry")
    record EntryView(
            long sequence,
            String id,
            Instant at,
            PartyView actor,
            @Schema(examples = "topic.created") String action,
            @Nullable PartyView object,
            @Nullable String topicId,

            @Schema(enumeration = {"success", "denied", "failure"})
            String outcome,

            @Schema(description = "Its subject was deleted: object and topic are gone for good")
            boolean erased,

            String subjectDigest,
            String previousHash,
            String hash) {

        static EntryView of(Shown shown) {
            AuditEntry entry = shown.entry();
            Subject subject = shown.subject();
            boolean hadSubject = entry.subject() != null || entry.topicHandle() != null;
            return new EntryView(
                    entry.sequence(),
                    entry.eventId(),
                    entry.at(),
                    new PartyView(entry.actorKind(), entry.actorId()),
                    entry.action(),
                    subject == null ? null : PartyView.of(subject.object()),
                    subject == null ? null : subject.topicId(),
                    entry.outcome(),
                    hadSubject && subject == null,
                    Chain.digest(entry.subject()),
                    entry.previousHash(),
                    entry.hash());
        }
    }

    /** Those entries that are as they were stored. */
    static Page<EntryView> sound(Page<Shown> page) {
        return new Page<>(
                page.items().stream().filter(Shown::sound).map(EntryView::of).toList(), page.nextCursor());
    }

    static Cursor cursor(Shown shown) {
        return new Cursor(shown.entry().at(), Long.toString(shown.entry().sequence()));
    }

    /** The sequence number below which a page begins. */
    static long before(PageRequest request) {
        Cursor cursor = request.after();
        if (cursor == null) {
            return Long.MAX_VALUE;
        }
        try {
            return Long.parseLong(cursor.id());
        } catch (NumberFormatException e) {
            throw new ProblemException(CommonError.BAD_REQUEST, "The cursor is invalid.");
        }
    }
}
