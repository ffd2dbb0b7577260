package io.mimiq.integration.confluence;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.platform.testing.ConfluenceStandIn;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StorageFormatTest {
    private static String markdown(String storage) {
        return StorageFormat.parse(storage).toMarkdown(Map.of());
    }

    @Test
    void rendersAWholeRunbook() {
        StorageFormat runbook = StorageFormat.parse(ConfluenceStandIn.fixture("release-runbook"));
        assertThat(runbook.toMarkdown(Map.of("account:Ada Lovelace", "Ada Lovelace")))
                .isEqualTo("""
                # Release runbook

                Releases leave the main branch every second Tuesday. The release captain is @Ada Lovelace’s deputy when she is away.

                > Warning (Freeze): No release goes out between 20 December and 6 January.

                ## Before the release

                - [x] Announce the window in the status channel
                - [ ] Rehearse the rollback until 2026-03-12

                ## Steps

                1. Tag the build.
                   - Use an annotated tag.
                   - Sign it.
                2. Deploy with `deploy/up`.

                   ```bash
                   for region in eu us; do
                     deploy --region "$region" --wait < /dev/null
                   done
                   ```
                3. Watch the [release dashboard](https://grafana.example.com/d/release) for 30 minutes.

                ## Environments

                | Environment | Owner | State |
                | --- | --- | --- |
                | Staging | Platform team | Ready |
                | Production | Site reliability | Behind a \\| gate |

                [Image: The release train with its four stages]

                [Included from another page, not resolved: Emergency contacts (space SEC)]

                ~~Hotfixes skip staging.~~ Hotfixes go through staging like every release.

                ---

                Questions go to release@example.com 🙂.""");
    }

    @Test
    void rendersAnArchitectureDecision() {
        assertThat(markdown(ConfluenceStandIn.fixture("architecture-decision"))).isEqualTo("""
                - Status: Accepted
                - Decided: 2026-02-03

                ## Context

                Orders arrive faster than the billing system can take them.

                ## Decision

                Orders are queued in Kafka. The billing system reads them at its own pace.

                Kafka keeps orders for seven days.

                Alternatives

                - A table polled by the billing system was too slow.

                [Included from another page, not resolved: Glossary]

                [Jira: BILL-42]""");
    }

    @Test
    void namesThePeopleMentioned() {
        StorageFormat page = StorageFormat.parse("<p><ac:link><ri:user ri:account-id=\"a1\"/></ac:link> and "
                + "<ac:link><ri:user ri:account-id=\"a2\"/></ac:link></p>");

        assertThat(page.mentions()).containsExactly("a1", "a2");
        assertThat(page.toMarkdown(Map.of("a1", "Ada"))).isEqualTo("@Ada and @unknown");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '§',
            value = {
                "<p>one<br/>two</p> ¦ §one\ntwo§",
                "<p>a&nbsp;b &amp; &lt;c&gt; &uuml;</p> ¦ a b & <c> ü",
                "<p>  </p><p>text</p> ¦ text",
                "loose text<p>then a paragraph</p> ¦ §loose text\n\nthen a paragraph§",
                "<h2>Two <em>words</em></h2> ¦ ## Two words",
                "<p><a href=\"https://example.com/x\">https://example.com/x</a></p> ¦ https://example.com/x",
                "<p><a href=\"javascript:alert(1)\">words</a></p> ¦ words",
                "<p><ac:link><ri:page ri:content-title=\"Home\" ri:space-key=\"HR\"/></ac:link></p> ¦ Home (space HR)",
                "<p><ac:link><ri:attachment ri:filename=\"a.pdf\"/></ac:link></p> ¦ a.pdf",
                "<ac:image><ri:attachment ri:filename=\"map.png\"/></ac:image> ¦ [Image: map.png]",
                "<ac:image><ri:url ri:value=\"https://tracker.example.com/p.gif\"/></ac:image><p>x</p> ¦ x",
                "<blockquote><p>said</p><p>so</p></blockquote> ¦ §> said\n>\n> so§",
                "<ac:structured-macro ac:name=\"children\"/><p>x</p> ¦ x",
                "<ac:structured-macro ac:name=\"drawio\"/> ¦ [Confluence macro: drawio]",
                "<ac:structured-macro ac:name=\"excerpt\"><ac:rich-text-body><p>kept</p></ac:rich-text-body></ac:structured-macro> ¦ kept",
                "<p><ac:placeholder>type here</ac:placeholder>x</p> ¦ x",
                "<p>unclosed <strong>bold ¦ unclosed bold",
                "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul> ¦ §- a\n  - b\n- c§",
                "§<pre>a  b\n  c</pre>§ ¦ §```\na  b\n  c\n```§",
                "<table><tr><th>A</th><th>B</th></tr><tr><td>1</td></tr></table> ¦ §| A | B |\n| --- | --- |\n| 1 |  |§"
            })
    void renders(String storage, String expected) {
        assertThat(markdown(storage.replace("\\n", "\n"))).isEqualTo(expected.replace("\\n", "\n"));
    }

    @Test
    void keepsCodeThatLooksLikeMarkupAndFences() {
        String storage = "<ac:structured-macro ac:name=\"code\"><ac:plain-text-body><![CDATA[<b>```</b>]]>"
                + "</ac:plain-text-body></ac:structured-macro>";
        assertThat(markdown(storage)).isEqualTo("````\n<b>```</b>\n````");
    }

    @Test
    void survivesHostileNesting() {
        assertThat(markdown("<div><span>".repeat(50_000) + "deep")).contains("deep");
    }

    @Test
    void isEmptyForAnEmptyPage() {
        assertThat(markdown("<p />")).isEmpty();
    }

    @Test
    void dropsControlCharacters() {
        assertThat(markdown("<p>a&#7;b\u200bc</p>")).isEqualTo("abc");
    }
}
