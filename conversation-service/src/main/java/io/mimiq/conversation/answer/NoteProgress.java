package io.mimiq.conversation.answer;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.mimiq.conversation.call.AiCall;
import io.mimiq.conversation.change.Progress;
import io.mimiq.conversation.change.Taken;
import io.mimiq.conversation.message.ProposalEvent;
import io.mimiq.conversation.message.StreamEvent;
import io.mimiq.conversation.provider.AnswerPart;
import io.mimiq.platform.contracts.knowledge.AccountSummary;
import io.mimiq.platform.contracts.knowledge.AppliedChangeSet;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Tells in an answer how far the intake of its note is. */
final class NoteProgress implements Progress {

    static final String UNCHANGED = "unchanged";
    static final String CHANGED = "changed";

    private final RunningAnswer answer;
    private final String sourceId;
    private final ObjectMapper json;
    private AccountSummary account = AccountSummary.NONE;
    private boolean isChanged;
    private int partsDone;
    private int partsLeft;

    NoteProgress(RunningAnswer answer, String sourceId, ObjectMapper json) {
        this.answer = answer;
        this.sourceId = sourceId;
        this.json = json;
        answer.whenBrokenOff(this::breakOff);
    }

    @Override
    public void calling(AiCall call) {
        answer.calling(call);
    }

    @Override
    public void commit() {
        answer.commit();
    }

    @Override
    public void uncommit() {
        answer.uncommit();
    }

    /** A stop that waited for the part comes before the next one. The last part is followed by the end. */
    @Override
    public Uni<Void> taken(Taken taken) {
        return Uni.createFrom().voidItem().emitOn(answer.executor()).invoke(() -> {
            tell(taken);
            if (taken.partsLeft() > 0) {
                answer.uncommit();
            }
        });
    }

    /** Why the answer stops after all of the note. */
    String conclude() {
        if (partsDone == 0) {
            say("There is nothing in it to keep.");
        }
        return isChanged ? CHANGED : UNCHANGED;
    }

    private void tell(Taken taken) {
        AppliedChangeSet applied = taken.applied();
        String proposalId = applied.proposalId();
        boolean allWaits = applied.version() == null && proposalId != null;
        String summary = (allWaits ? "For your review: " : "") + summary(taken);
        int parts = taken.partsDone() + taken.partsLeft();
        say(parts == 1 ? summary : paragraph("Part %d of %d: %s".formatted(taken.partsDone(), parts, summary)));
        if (applied.version() != null) {
            answer.append(StreamEvent.CHANGE, json.valueToTree(new ChangeEvent(applied.version())));
        }
        if (proposalId != null) {
            answer.append(StreamEvent.PROPOSAL, json.valueToTree(new ProposalEvent(proposalId, applied.proposed())));
        }
        account = account.and(applied.account());
        answer.append(StreamEvent.ACCOUNT, json.valueToTree(AccountEvent.of(sourceId, account)));
        isChanged |= applied.version() != null || proposalId != null;
        partsDone = taken.partsDone();
        partsLeft = taken.partsLeft();
    }

    /** What was rejected before is not proposed again, whatever the provider meant to propose. */
    private static String summary(Taken taken) {
        AppliedChangeSet applied = taken.applied();
        int rejected = applied.account().rejectedBefore();
        if (rejected == 0) {
            return taken.summary();
        }
        boolean isAll = applied.version() == null && applied.proposalId() == null;
        return isAll
                ? "You rejected this before. Nothing is proposed again."
                : taken.summary()
                        + (rejected == 1
                                ? " You rejected one passage before; it is not proposed again."
                                : " You rejected %d passages before; they are not proposed again.".formatted(rejected));
    }

    private void breakOff() {
        if (partsLeft > 0) {
            say(paragraph("The note was taken in up to here; the rest of it was not."));
        }
    }

    private String paragraph(String text) {
        return partsDone == 0 ? text : "\n\n" + text;
    }

    private void say(String text) {
        answer.append(StreamEvent.DELTA, json.valueToTree(new AnswerPart.Delta(text)));
    }

    @Schema(name = "ChangeEvent")
    record ChangeEvent(long version) {}

    /** How many units of the source are in each state. */
    @Schema(name = "AccountEvent")
    record AccountEvent(
            String sourceId,
            int kept,
            int confirmed,
            int contested,
            int reference,
            int asked,
            int instruction,
            int leftOut,
            int rejectedBefore) {

        static AccountEvent of(String sourceId, AccountSummary account) {
            return new AccountEvent(
                    sourceId,
                    account.kept(),
                    account.confirmed(),
                    account.contested(),
                    account.reference(),
                    account.asked(),
                    account.instruction(),
                    account.leftOut(),
                    account.rejectedBefore());
        }
    }
}
