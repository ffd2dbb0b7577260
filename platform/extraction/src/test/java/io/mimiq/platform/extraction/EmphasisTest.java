package io.mimiq.platform.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmphasisTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>We <b>never </b>do.</p>                        | We **never** do.",
                "<p>We<b> never</b> do.</p>                        | We **never** do.",
                "<p>We <b><span>never&nbsp;</span></b>do.</p>      | We **never** do.",
                "<p>See <b><img src='https://e.org/i.png'> it</b>.</p> | See **![](https://e.org/i.png) it**.",
                "<p>We <b>nev</b><strong>er</strong> do.</p>       | We **never** do.",
                "<p>We <b><i>never</i></b> do.</p>                 | We ***never*** do.",
                "<p>un<b>bear</b>able</p>                          | un**bear**able",
                "<p>He said<b>: “no”</b>and left.</p>              | He said: “no”and left.",
                "<p><b>x</b><i>y</i> z</p>                         | **x**y z",
                "<p><i>ita</i><i><s>li</s></i><i>c</i></p>         | *ita*~~li~~*c*",
                "<p><b>x </b><b><i>y</i></b><i> z</i></p>          | **x** ***y*** *z*",
                "<p>a<b> </b>b <i></i>c</p>                        | a b c",
                "<p>必ず<b>「重要」</b>です。</p>                     | 必ず「重要」です。",
                "<p><b>Note:</b> read it.</p>                      | **Note:** read it.",
                "<h2><b>Fees</b></h2>                              | ## Fees",
                "<h2>Our <i>new</i> fees</h2>                      | ## Our *new* fees",
                "<p>see <b><a href='https://e.org/x'>it</a></b></p>| see [it](https://e.org/x)"
            })
    void standsAroundWordsWhereMarkdownKnowsItsMarks(String html, String markdown) {
        assertThat(Markup.markdown(Jsoup.parse(html).body(), new Limits(10, 1000)))
                .isEqualTo(markdown);
    }

    @ParameterizedTest
    @CsvSource({"b", "i"})
    void stressesNothingWhereMostOfATextIsEmphasised(String tag) {
        String words = "We charge five euros a day. ".repeat(20).strip();

        assertThat(Markup.markdown(
                        Jsoup.parse("<p><" + tag + ">" + words + "</" + tag + "></p><p>Tom agrees.</p>")
                                .body(),
                        new Limits(10, 1000)))
                .isEqualTo(words + "\n\nTom agrees.");
    }
}
