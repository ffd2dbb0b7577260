package io.mimiq.conversation.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.mimiq.conversation.message.StreamEvent;
import io.smallrye.mutiny.Multi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;

/**
 * The events of one answer. They are kept until the answer is stored, so any number of readers can begin anywhere and
 * each reads at its own pace: a slow one buffers nothing and holds up nobody.
 */
final class AnswerLog {

    private final List<StreamEvent> events = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<Runnable> readers = new CopyOnWriteArrayList<>();

    AnswerLog() {}

    /** The log of an answer that has ended. */
    AnswerLog(List<StreamEvent> events) {
        this.events.addAll(events);
    }

    void append(String type, JsonNode data) {
        synchronized (this) {
            if (ended()) {
                throw new IllegalStateException("The stream has ended");
            }
            events.add(new StreamEvent(events.size() + 1L, type, data));
            if (type.equals(StreamEvent.DELTA)) {
                text.append(data.path("text").asText());
            }
        }
        readers.forEach(Runnable::run);
    }

    synchronized List<StreamEvent> events() {
        return List.copyOf(events);
    }

    /** What was said up to now, and the events that said it. */
    synchronized Said said() {
        return new Said(text.toString(), List.copyOf(events));
    }

    record Said(String text, List<StreamEvent> events) {
        /** With one event more, which nobody has seen yet. */
        Said and(String type, JsonNode data) {
            List<StreamEvent> all = new ArrayList<>(events);
            all.add(new StreamEvent(all.size() + 1L, type, data));
            return new Said(text, all);
        }
    }

    /**
     * Events after the given id, as they come, up to the last one.
     *
     * @param executor runs the reader's steps, one after the other
     */
    Multi<StreamEvent> after(long id, Executor executor, KeepAlive keepAlive) {
        return Multi.createFrom().publisher(subscriber -> {
            LogReader reader = new LogReader(this, id, subscriber, executor);
            readers.add(reader);
            subscriber.onSubscribe(reader);
            reader.keepAlive(keepAlive);
        });
    }

    /** Calls the given step now and then, until what it returns is run. */
    interface KeepAlive {
        Runnable start(Runnable step);
    }

    void forget(Runnable reader) {
        readers.remove(reader);
    }

    synchronized Optional<StreamEvent> next(long afterId) {
        return afterId >= 0 && afterId < events.size() ? Optional.of(events.get((int) afterId)) : Optional.empty();
    }

    /** Whether nothing will ever come after this id. */
    synchronized boolean endsAt(long id) {
        return ended() && id >= events.size();
    }

    private boolean ended() {
        return !events.isEmpty() && events.get(events.size() - 1).isLast();
    }
}
