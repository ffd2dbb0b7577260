package io.mimiq.knowledge.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageHtmlTest {

    @Test
    void rendersWhatIsOnThePage() {
        String html = PageHtml.of(
                "Office",
                page("The office is in **Berlin**.\n\n- ten desks\n\n| day | who |\n|---|---|\n| Monday | Ada |\n"));

        assertThat(html)
                .contains("<title>Office</title>", "<h1>Office</h1>", "<h2>Where &amp; when</h2>")
                .contains("<strong>Berlin</strong>", "<li>ten desks</li>", "<td>Monday</td>");
    }

    @Test
    void runsNothingAndFetchesNothing() {
        String html = PageHtml.of(
                "</title><script>alert(1)</script>",
                page("<script>alert(2)</script>\n\n[x](javascript:alert(3)) ![y](https://tracker.example/p.png)"));

        assertThat(html)
                .contains("default-src 'none'")
                .contains("&lt;/title&gt;&lt;script&gt;alert(1)", "&lt;script&gt;alert(2)")
                .doesNotContain("<script", "javascript:");
    }

    @Test
    void showsWhatNestsTooDeepAsItIsWritten() {
        String deep = "*".repeat(20_000) + "a" + "*".repeat(20_000);

        assertThat(PageHtml.of("Deep", page(deep))).contains("<pre>" + deep + "</pre>");
    }

    private static KnowledgePage page(String body) {
        return new KnowledgePage(List.of(new Section("where", "Where & when", 2, body, List.of())));
    }
}
