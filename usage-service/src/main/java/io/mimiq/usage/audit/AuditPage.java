package io.mimiq.usage.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mimiq.platform.contracts.Party;
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
}
