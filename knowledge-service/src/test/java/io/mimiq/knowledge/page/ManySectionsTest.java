package io.mimiq.knowledge.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.knowledge.diff.PageDiff;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Four times as many sections take less than eight times as long. */
class ManySectionsTest {
    private static final int SECTIONS = 5_000;
    private static final int RATIO = 8;

    /** Shorter ones say nothing about the page. */
    private static final long MILLISECONDS = 250;

    private static KnowledgePage page(int sections, String body) {
        return new KnowledgePage(IntStream.range(0, sections)
                .mapToObj(i -> body.isEmpty()
                        ? new Section("section-" + i, "A", 2, "", List.of())
                        : new Section("section-" + i, "A", 2, body, List.of(new Placement("s" + i, 0, body.length()))))
                .toList());
    }

    @Test
    void areFoundEach() {
        assertLinear(page -> page.sections()
                .forEach(section -> assertThat(page.section(section.id()).orElseThrow() == section)
                        .isTrue()));
    }

    @Test
    void areFoundByTheirStatements() {
        assertLinear(page -> page.statementIds()
                .forEach(id -> assertThat(page.locate(id).orElseThrow().text().isEmpty())
                        .isFalse()));
    }

    @Test
    void areCompared() {
        assertLinear(page -> {
            KnowledgePage before = page(page.sections().size(), "");
            assertThat(PageDiff.between(before, page).order())
                    .hasSize(page.sections().size());
        });
    }

    private static void assertLinear(Consumer<KnowledgePage> work) {
        time(SECTIONS, work);
        long once = time(SECTIONS, work);
        long fourfold = time(4 * SECTIONS, work);
        for (int again = 0; again < 3 && isSlow(once, fourfold); again++) {
            once = Math.max(once, time(SECTIONS, work));
            fourfold = Math.min(fourfold, time(4 * SECTIONS, work));
        }
        assertThat(isSlow(once, fourfold))
                .as(once + " ms, then " + fourfold + " ms")
                .isFalse();
    }

    private static boolean isSlow(long once, long fourfold) {
        return fourfold > MILLISECONDS && fourfold > RATIO * once;
    }

    private static long time(int sections, Consumer<KnowledgePage> work) {
        KnowledgePage page = page(sections, "Alpha.");
        long begin = System.nanoTime();
        work.accept(page);
        return (System.nanoTime() - begin) / 1_000_000;
    }
}
