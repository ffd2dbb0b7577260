package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class KnownTest {

    private static final LocalProvider PROVIDER = new LocalProvider(20_000);

    private final Topic topic = new Topic(PROVIDER);

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    @Test
    void knowsWhetherASourceSaysItElsewhere() {
        String text = "# Log\n\nWait. Open. Wait.";
        topic.take(topic.part(text, 1, 2));

        Known known = new Page(topic.knowledge()).statements.get(0);

        assertThat(known.isOf("whole", text, 12, 25)).isTrue();
        assertThat(known.isOf("whole", text, 0, 25)).isFalse();
        assertThat(known.isOf("whole", "another text of the same source", 12, 25))
                .isFalse();
        assertThat(known.isOf("other", text, 12, 25)).isFalse();
    }

    @Test
    void knowsOpenTasksAndFreeSentences() {
        topic.take("# T\n\n- [ ] Open\n- [x] Done\n\nFree.\n\n> Quoted.");

        Page page = new Page(topic.knowledge());

        assertThat(page.statements).extracting(Known::isOpenTask).containsExactly(true, false, false, false);
        assertThat(page.statements).extracting(Known::isFree).containsExactly(false, false, true, false);
        assertThat(page.statements.get(0).id())
                .isEqualTo(page.statements.get(0).statement().id());
    }
}
