package io.mimiq.integration.confluence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mimiq.integration.IntegrationError;
import io.mimiq.integration.outbound.Site;
import io.mimiq.platform.web.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageAddressTest {
    private static final Site ACME = new Site("https", "acme.atlassian.net", -1);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://acme.atlassian.net/wiki/spaces/OPS/pages/123456/Release+runbook",
                "https://acme.atlassian.net/wiki/spaces/OPS/pages/123456",
                "https://acme.atlassian.net/wiki/spaces/~712020abc/pages/123456/Notes",
                "https://acme.atlassian.net/wiki/spaces/OPS/pages/edit-v2/123456",
                "https://ACME.atlassian.net:443/wiki/spaces/OPS/pages/123456/T?focusedCommentId=9#comment-9",
                "https://acme.atlassian.net/wiki/pages/viewpage.action?pageId=123456",
                "https://acme.atlassian.net/wiki/pages/viewpage.action?spaceKey=OPS&pageId=123456",
                " https://acme.atlassian.net/wiki/spaces/OPS/pages/123456/A title "
            })
    void findsThePageIdInEveryForm(String address) {
        assertThat(PageAddress.pageId(address, ACME)).isEqualTo("123456");
    }

    @Test
    void readsItsOwnForm() {
        assertThat(PageAddress.pageId(PageAddress.of("42", ACME), ACME)).isEqualTo("42");
    }

    @ParameterizedTest
    @CsvSource({
        "https://acme.atlassian.net/wiki/x/AYAB, short link",
        "https://acme.atlassian.net/wiki/display/OPS/Runbook, by its title",
        "https://acme.atlassian.net/wiki/spaces/OPS/blog/2026/01/02/99/News, blog",
        "https://acme.atlassian.net/wiki/spaces/OPS/whiteboard/99, whiteboard",
        "https://acme.atlassian.net/wiki/spaces/OPS/overview, overview",
        "https://acme.atlassian.net/wiki/spaces/OPS/pages/abc/T, Not a page address",
        "https://acme.atlassian.net/wiki/spaces/OPS/pages/123/T/more, Not a page address",
        "https://acme.atlassian.net/wiki/pages/viewpage.action?title=1, Not a page address",
        "https://acme.atlassian.net/browse/OPS-1, Not a page address",
        "not an address, Use an address such as",
        "ftp://acme.atlassian.net/wiki/spaces/OPS/pages/123, Use an address such as",
        "https://eve:pw@acme.atlassian.net/wiki/spaces/OPS/pages/123, Use an address such as"
    })
    void saysWhyAnAddressIsNoPage(String address, String reason) {
        assertThatThrownBy(() -> PageAddress.pageId(address, ACME))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.error()).isEqualTo(IntegrationError.ADDRESS_UNSUPPORTED))
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://other.atlassian.net/wiki/spaces/OPS/pages/123456/T",
                "http://acme.atlassian.net/wiki/spaces/OPS/pages/123456/T",
                "https://acme.atlassian.net:8443/wiki/spaces/OPS/pages/123456/T",
                "https://acme.atlassian.net.evil.example/wiki/spaces/OPS/pages/123456/T"
            })
    void refusesPagesOfOtherSites(String address) {
        assertThatThrownBy(() -> PageAddress.pageId(address, ACME))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.error()).isEqualTo(IntegrationError.PAGE_ELSEWHERE));
    }
}
