package io.mimiq.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.conversation.neighbours.Neighbourhood;
import io.mimiq.conversation.neighbours.Neighbours;
import io.mimiq.platform.testing.LocalServers;
import io.mimiq.platform.testing.Proves;
import io.mimiq.platform.testing.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;

/** What people say reaches no log, at any level of this service, when all goes well and when it does not. */
@QuarkusTest
@WithTestResource(LocalServers.class)
@WithTestResource(Neighbours.class)
class LogsTest {

    @Test
    @Proves("MQ-15")
    void sayNothingOfTheContent() {
        Person person = Person.withTopic();
        String canary = "canary" + UUID.randomUUID().toString().replace("-", "");
        Recorder logs = new Recorder();
        Logger logger = Logger.getLogger("");
        Logger ours = Logger.getLogger("io.mimiq");
        Level level = ours.getLevel();
        ours.setLevel(Level.ALL);
        logger.addHandler(logs);
        try {
            person.say("The " + canary + " office opens at 9:00.", "update");
            person.say("When does the " + canary + " office open?", "ask");
            Neighbourhood.next(person.userId(), "refuse", 1);
            person.say("The " + canary + " garden is green.", "update");
            Neighbourhood.next(person.userId(), "post", 20);
            person.say("The " + canary + " house is blue.", "update");
            person.request()
                    .contentType("application/json")
                    .body("{\"text\": \"" + canary)
                    .post(person.messages());
            person.request()
                    .contentType("application/json")
                    .body("{\"" + canary + "\": 1}")
                    .post(person.messages());
        } finally {
            logger.removeHandler(logs);
            ours.setLevel(level);
        }

        assertThat(logs.lines).isNotEmpty();
        assertThat(String.join("\n", logs.lines))
                .doesNotContain(canary)
                .doesNotContain(TestTokens.user(person.userId()).substring(0, 200));
    }

    private static final class Recorder extends Handler {
        private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();
        private final Formatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord line) {
            lines.add(formatter.format(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
