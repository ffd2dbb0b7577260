package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.conversation.provider.AnswerRequest;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class LibraryTest {

    private static final LocalProvider PROVIDER = new LocalProvider(20_000);

    private final Topic topic = new Topic(PROVIDER);

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    @Test
    void findsWhatStandsUnderAHeading() {
        topic.take(
                "# Sync\n\n## Open questions\n\n- Who pays?\n\n# Release 2.1.0\n\n## Fixed\n\n- Login\n\n## Removed\n\n- Java 11");

        assertThat(under("What are the open questions?")).containsExactly("Open questions");
        assertThat(under("What changed in 2.1.0?")).containsExactly("Release 2.1.0 › Fixed", "Release 2.1.0 › Removed");
        assertThat(under("What was removed in 2.1.0?")).containsExactly("Removed");
        assertThat(under("What is new?")).isEmpty();
        assertThat(under("Where is the office?")).isEmpty();
    }

    @Test
    void findsTasks() {
        topic.take(
                "# Sync\n\nAttendees: Dana, Tom\n\n- [ ] Dana: write the plan\n- [x] Tom: call\n\n# Action items\n\n- Dana: book the room");

        assertThat(library("What must Dana do?").tasks(question("What must Dana do?")))
                .extracting(Passage::text)
                .containsExactly("Dana: write the plan", "Dana: book the room");
    }

    @Test
    void knowsWhatAPronounIsAbout() {
        topic.take("# A\n\nThe lift is old. It is slow.\n\n# B\n\nIt is new.");

        List<Passage> passages = library("?").passages;

        assertThat(passages.get(1).context()).contains("lift");
        assertThat(passages.get(2).context()).doesNotContain("lift");
        assertThat(library("?").with(passages.get(0))).hasSize(2);
    }

    private List<String> under(String question) {
        return List.copyOf(library(question).under(question(question)).keySet());
    }

    private Library library(String question) {
        return new Library(request(question));
    }

    private Question question(String text) {
        return Question.of(request(text)).get(0);
    }

    private AnswerRequest request(String question) {
        return new AnswerRequest(topic.knowledge(), List.of(), List.of(), List.of(), question, Topic.TODAY);
    }
}
