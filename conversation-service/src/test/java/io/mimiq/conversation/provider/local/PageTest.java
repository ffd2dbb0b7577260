package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class PageTest {

    private static final LocalProvider PROVIDER = new LocalProvider(20_000);

    private final Topic topic = new Topic(PROVIDER);

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    @Test
    void readsSectionsAndWhatStandsAroundEachStatement() {
        topic.take("# Release\n\n## Fixed\n\nNot fixed:\n\n- Login\n  - on phones\n\n# Other\n\nThe end.");

        Page page = new Page(topic.knowledge());

        assertThat(page.sections)
                .extracting(place -> place.path().toString())
                .containsExactly("[Release]", "[Release, Fixed]", "[Other]");
        assertThat(page.statements)
                .extracting(Known::text)
                .containsExactly("Not fixed:", "Login", "on phones", "The end.");
        assertThat(page.statements.get(2).context()).containsExactly("not fixed :", "login");
        assertThat(page.statements.get(2).section().heading).isEqualTo("Fixed");
        assertThat(page.statements.get(3).isFree()).isTrue();
    }

    @Test
    void comparesCodeAsItIs() {
        topic.take("# A\n\n````\nRun -V\n````");

        assertThat(new Page(topic.knowledge()).statements.get(0).claim().same()).isEqualTo("```Run -V");
    }
}
