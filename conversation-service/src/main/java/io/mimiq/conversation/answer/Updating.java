package io.mimiq.conversation.answer;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.mimiq.conversation.call.CallSpec;
import io.mimiq.conversation.change.ChangeOrder;
import io.mimiq.conversation.change.Intake;
import io.mimiq.conversation.change.Taking;
import io.mimiq.conversation.computing.Computing;
import io.mimiq.conversation.message.Message;
import io.mimiq.conversation.provider.ChangeSetRequest;
import io.mimiq.platform.contracts.knowledge.Knowledge;
import io.mimiq.platform.contracts.knowledge.SourceKind;
import io.mimiq.platform.reading.Reading;
import io.mimiq.platform.reading.Syntax;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Turns a note into a change of the knowledge, or into a proposal of one. */
@Singleton
class Updating {

    private final Computing computing;
    private final Intake intake;
    private final ObjectMapper json;

    Updating(Computing computing, Intake intake, ObjectMapper json) {
        this.computing = computing;
        this.intake = intake;
        this.json = json;
    }

    Uni<Work> prepare(Message note, Knowledge current, String answerId) {
        return computing
                .compute(() -> Reading.of(note.text(), Syntax.NOTE))
                .chain(reading -> intake.begin(order(note, reading, answerId), current))
                .map(taking -> answer -> run(answer, note, taking));
    }

    private static ChangeOrder order(Message note, Reading reading, String answerId) {
        ChangeSetRequest.Source source = new ChangeSetRequest.Source(
                note.id(),
                SourceKind.MESSAGE,
                null,
                LocalDate.ofInstant(note.createdAt(), ZoneOffset.UTC),
                note.text(),
                reading,
                1,
                reading.units().size());
        return new ChangeOrder(
                answerId, note.userId(), note.topicId(), CallSpec.Purpose.NOTE, source, null, note.review());
    }

    private Uni<String> run(RunningAnswer answer, Message note, Taking taking) {
        NoteProgress progress = new NoteProgress(answer, note.id(), json);
        return taking.run(progress).emitOn(answer.executor()).map(done -> progress.conclude());
    }
}
