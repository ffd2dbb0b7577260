package io.mimiq.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestPathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/topics/",
                "/api/topics/t-1_2.3~x",
                "/api/topics/caf%C3%A9",
                "/api/topics/a%20b",
                "/api/topics?limit=20&cursor=a%3D%2F",
                "/api/topics?q=%00",
                "/api/x?redirect=//evil/../..",
                "/a/...",
                "/a/.b",
                "/a/b..c",
                "/x?a=[1]&b={2}|3"
            })
    void takesPathsInNormalForm(String target) {
        assertThat(RequestPath.fault(target)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "http://x/internal",
                "//internal",
                "/api//internal",
                "/api/../internal",
                "/api/..",
                "/api/.",
                "/api/./auth",
                "/..",
                "/api/%2e%2e/internal",
                "/api/%2E./internal",
                "/api/.%2e/internal",
                "/api%2finternal",
                "/api%2Finternal",
                "/api/%5cinternal",
                "/api\\internal",
                "/api/%252e%252e/internal",
                "/api/auth;jsessionid=1",
                "/api/topics/t%3bx",
                "/api/%61uth",
                "/%69nternal",
                "/api/%",
                "/api/%4",
                "/api/%zz",
                "/api/%00",
                "/api/%0d%0aX:y",
                "/api/%7f",
                "/api/a b",
                "/api/\u00e9",
                "/api/\"",
                "/api/<x>",
                "/api/{t}",
                "/api/x#y",
                "/api/x?%",
                "/api/x?%g1",
                "/api/x?a b",
                "/api/x?\u0001",
                "/api/x?#"
            })
    void refusesWhatTwoParsersCouldReadDifferently(String target) {
        assertThat(RequestPath.fault(target)).isPresent();
    }

    @Property
    void whatIsTakenIsAlreadyNormal(@ForAll("targets") String target) {
        if (RequestPath.fault(target).isEmpty()) {
            String path = target.split("\\?", 2)[0];
            URI uri = URI.create(path);
            assertThat(uri.normalize().getRawPath()).isEqualTo(path);
            String[] decoded = uri.getPath().split("/", -1);
            assertThat(decoded).hasSameSizeAs(path.split("/", -1));
            assertThat(Arrays.stream(decoded)).doesNotContain("..", ".");
        }
    }

    @Property
    void neverThrows(@ForAll byte[] bytes) {
        assertThat(RequestPath.fault("/" + new String(bytes, StandardCharsets.ISO_8859_1)))
                .isNotNull();
    }

    @Provide
    Arbitrary<String> targets() {
        Arbitrary<String> piece = Arbitraries.of(
                "/",
                "..",
                ".",
                "%2e",
                "%2F",
                "%5c",
                "api",
                "internal",
                ";",
                "a",
                "%C3%A9",
                "%",
                "?",
                "//",
                "x=1",
                "\\");
        return piece.list().ofMaxSize(8).map(pieces -> "/" + String.join("", pieces));
    }
}
