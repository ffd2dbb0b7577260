package io.mimiq.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;

class CursorTest {
    @Property
    void readsWhatItWrote(
            @ForAll @LongRange(min = -1_000_000_000_000L, max = 9_000_000_000_000L) long at,
            @ForAll @StringLength(min = 1, max = 64) @CharRange(from = '!', to = '~') String id) {
        Cursor cursor = new Cursor(Instant.ofEpochMilli(at), id);

        assertThat(Cursor.decode(cursor.encode())).isEqualTo(cursor);
    }

    @Property
    void refusesOrReadsWhateverComes(@ForAll String text) {
        try {
            assertThat(Cursor.decode(text).id()).isNotEmpty();
        } catch (ProblemException refused) {
            assertThat(refused.error()).isEqualTo(CommonError.BAD_REQUEST);
        }
    }

    @Property
    void refusesLongText(@ForAll @StringLength(min = 257, max = 300) @CharRange(from = 'A', to = 'Z') String text) {
        assertThatThrownBy(() -> Cursor.decode(text)).isInstanceOf(ProblemException.class);
    }
}
