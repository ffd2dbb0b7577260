package io.mimiq.conversation.answer;

import io.mimiq.conversation.message.ProposalEvent;
import io.mimiq.conversation.message.StreamEvent;
import io.mimiq.conversation.provider.AnswerPart;
import io.mimiq.platform.web.Problem;
import io.smallrye.mutiny.Multi;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An answer on its way to one client. */
@Schema(
        name = "AnswerEvent",
        description = "The data of one event, by event name; error carries a Problem",
        oneOf = {
            AnswerEvents.Opening.class,
            AnswerPart.Delta.class,
            AnswerPart.Citation.class,
            NoteProgress.ChangeEvent.class,
            ProposalEvent.class,
            NoteProgress.AccountEvent.class,
            Used.class,
            AnswerEvents.Done.class,
            Problem.class
        })
record AnswerStream(@Schema(hidden = true) Multi<StreamEvent> events) {}
