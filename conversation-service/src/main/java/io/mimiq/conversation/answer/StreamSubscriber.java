package io.mimiq.conversation.answer;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mimiq.conversation.message.StreamEvent;
import java.util.concurrent.Flow;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerHttpResponse;
import org.jspecify.annotations.Nullable;

/** Takes one event at a time and asks for the next when that one is on the wire. A client that goes away ends it. */
final class StreamSubscriber implements Flow.Subscriber<StreamEvent> {

    private final ResteasyReactiveRequestContext request;
    private final ServerHttpResponse response;
    private Flow.@Nullable Subscription subscription;

    StreamSubscriber(ResteasyReactiveRequestContext request) {
        this.request = request;
        this.response = request.serverResponse();
        this.response.addCloseHandler(this::cancel);
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(1);
    }

    @Override
    public void onNext(StreamEvent event) {
        if (response.closed()) {
            cancel();
            return;
        }
        response.write(AnswerStreamWriter.format(event).getBytes(UTF_8)).whenComplete((written, failure) -> {
            if (failure == null && subscription != null) {
                subscription.request(1);
            } else {
                cancel();
            }
        });
    }

    @Override
    public void onError(Throwable failure) {
        end();
    }

    @Override
    public void onComplete() {
        end();
    }

    private void cancel() {
        Flow.Subscription given = subscription;
        subscription = null;
        if (given != null) {
            given.cancel();
            request.close();
        }
    }

    private void end() {
        if (subscription != null) {
            subscription = null;
            response.end();
            request.close();
        }
    }
}
