package io.mimiq.conversation.answer;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.mimiq.conversation.call.AiCall;
import io.mimiq.conversation.call.CallSpec;
import io.mimiq.conversation.call.Calls;
import io.mimiq.conversation.knowledge.KnowledgeBase;
import io.mimiq.conversation.message.Message;
import io.mimiq.conversation.message.Messages;
import io.mimiq.conversation.message.Role;
import io.mimiq.conversation.message.StreamEvent;
import io.mimiq.conversation.provider.AiProvider;
import io.mimiq.conversation.provider.AnswerPart;
import io.mimiq.conversation.provider.AnswerRequest;
import io.mimiq.conversation.provider.Meter;
import io.mimiq.conversation.provider.ProviderException;
import io.mimiq.platform.contracts.knowledge.FindRelevant;
import io.mimiq.platform.contracts.knowledge.Reference;
import io.mimiq.platform.contracts.knowledge.Relevant;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Answers a question from the knowledge. */
@Singleton
class Asking {

    private final AiProvider provider;
    private final Calls calls;
    private final KnowledgeBase base;
    private final Messages messages;
    private final AnswersConfig config;
    private final ObjectMapper json;

    Asking(
            AiProvider provider,
            Calls calls,
            KnowledgeBase base,
            Messages messages,
            AnswersConfig config,
            ObjectMapper json) {
        this.provider = provider;
        this.calls = calls;
        this.base = base;
        this.messages = messages;
        this.config = config;
        this.json = json;
    }

    Uni<Work> prepare(Message question) {
        return messages.before(question, config.recentMessages())
                .chain(recent -> base.relevant(question.userId(), question.topicId(), asked(question, recent))
                        .chain(relevant -> prepare(question, relevant, recent)));
    }

    /** With the last question before it, which it may refer to. */
    private static FindRelevant asked(Message question, List<Message> recent) {
        String before = recent.stream()
                .filter(message -> message.role() == Role.USER)
                .map(Message::text)
                .reduce("", (earlier, later) -> later);
        return new FindRelevant(beginning(question.text()), before.isBlank() ? null : beginning(before));
    }

    private static String beginning(String text) {
        int end = Math.min(text.length(), FindRelevant.MAX);
        return text.substring(0, end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }

    private Uni<Work> prepare(Message question, Relevant relevant, List<Message> recent) {
        List<AnswerRequest.Turn> turns = recent.stream()
                .filter(message -> !message.text().isBlank())
                .map(message -> new AnswerRequest.Turn(message.role() == Role.USER, message.text()))
                .toList();
        AnswerRequest request = new AnswerRequest(
                relevant.knowledge(),
                relevant.references(),
                relevant.found(),
                turns,
                question.text(),
                LocalDate.ofInstant(question.createdAt(), ZoneOffset.UTC));
        return calls.reserve(spec(question, recent, request)).map(call -> answer -> run(answer, call, request));
    }

    private CallSpec spec(Message question, List<Message> recent, AnswerRequest request) {
        List<CallSpec.Sent> sent = new ArrayList<>();
        recent.forEach(message -> sent.add(new CallSpec.Sent("message", message.id())));
        sent.add(new CallSpec.Sent("message", question.id()));
        request.references().stream()
                .map(Reference::sourceId)
                .distinct()
                .forEach(id -> sent.add(new CallSpec.Sent("source", id)));
        return new CallSpec(
                question.userId(),
                question.topicId(),
                CallSpec.Purpose.QUESTION,
                sent,
                request.knowledge(),
                provider.atMost(request));
    }

    private Uni<String> run(RunningAnswer answer, AiCall call, AnswerRequest request) {
        answer.calling(call);
        return calls.make(call, meter -> stream(answer, request, meter));
    }

    private Uni<String> stream(RunningAnswer answer, AnswerRequest request, Meter meter) {
        return provider.answer(request, meter)
                .invoke(part -> tell(answer, part))
                .collect()
                .last()
                .emitOn(answer.executor())
                .map(Asking::stopReason);
    }

    private void tell(RunningAnswer answer, AnswerPart part) {
        if (part instanceof AnswerPart.Delta) {
            answer.append(StreamEvent.DELTA, json.valueToTree(part));
        } else if (part instanceof AnswerPart.Citation) {
            answer.append(StreamEvent.CITATION, json.valueToTree(part));
        }
    }

    private static String stopReason(AnswerPart last) {
        if (last instanceof AnswerPart.Finished finished) {
            return finished.stopReason();
        }
        throw new ProviderException(ProviderException.Kind.BROKEN_OFF, "the stream has no end");
    }
}
