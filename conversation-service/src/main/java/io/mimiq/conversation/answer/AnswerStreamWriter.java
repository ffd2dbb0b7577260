package io.mimiq.conversation.answer;

import io.mimiq.conversation.message.StreamEvent;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/**
 * Writes server-sent events, each when the one before is out, so that a slow client slows down its own reader only.
 * Quarkus' own support for a {@code Multi} answers 200 before the first event is known: with this, what is refused is a
 * problem with its own status.
 */
@Provider
@Produces(MediaType.SERVER_SENT_EVENTS)
public class AnswerStreamWriter implements ServerMessageBodyWriter<AnswerStream> {

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType media) {
        return AnswerStream.class.isAssignableFrom(type);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType media) {
        return AnswerStream.class.isAssignableFrom(type);
    }

    @Override
    public void writeResponse(AnswerStream stream, Type genericType, ServerRequestContext context) {
        ResteasyReactiveRequestContext request = (ResteasyReactiveRequestContext) context;
        request.suspend();
        // proxies must neither keep a stream nor hold it back
        context.serverResponse()
                .setResponseHeader("Cache-Control", "no-store")
                .setResponseHeader("X-Accel-Buffering", "no")
                .setChunked(true);
        stream.events().subscribe().withSubscriber(new StreamSubscriber(request));
    }

    @Override
    public void writeTo(
            AnswerStream stream,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream out) {
        throw new UnsupportedOperationException("streams are not written to a blocking output");
    }

    static String format(StreamEvent event) {
        return event.equals(LogReader.KEEP_ALIVE)
                ? ": still here\n\n"
                : "id: " + event.id() + "\nevent: " + event.type() + "\ndata: " + event.data() + "\n\n";
    }
}
