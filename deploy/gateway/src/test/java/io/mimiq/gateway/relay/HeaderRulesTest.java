package io.mimiq.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class HeaderRulesTest {
    @Property
    void dropsWhatConnectionNames(@ForAll @AlphaChars @StringLength(min = 1, max = 12) String name) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap()
                .add("Connection", "close, " + name.toLowerCase())
                .add(name.toUpperCase(), "secret")
                .add("X-Kept-Header", "kept");

        HeaderRules.toClient(headers);

        assertThat(headers.get(name)).isNull();
        assertThat(headers.get("X-Kept-Header")).isEqualTo("kept");
    }

    @Test
    void keepsACachePolicyThatTheServiceChose() {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().add("Cache-Control", "public, max-age=300");

        HeaderRules.toClient(headers);

        assertThat(headers.getAll("Cache-Control")).containsExactly("public, max-age=300");
    }
}
