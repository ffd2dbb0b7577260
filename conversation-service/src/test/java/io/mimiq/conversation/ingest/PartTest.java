package io.mimiq.conversation.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PartTest {

    @Test
    void cutsBeforeAHeading() {
        List<Part> parts = Part.of("# One\n\nFirst.\n\n# Two\n\nSecond one.\n", 24);

        assertThat(parts).extracting(Part::text).containsExactly("# One\n\nFirst.\n\n", "# Two\n\nSecond one.\n");
    }

    @Test
    void knowsTheHeadingOfAPartInTheMiddle() {
        List<Part> parts = Part.of("# One\n\nFirst line here.\nSecond line here.\nThird line here.\n", 30);

        assertThat(parts).extracting(Part::heading).containsExactly(null, "One", "One");
    }

    @Property
    void losesNothingButWhiteSpaceAndKeepsEveryPlace(
            @ForAll String text, @ForAll @IntRange(min = 8, max = 200) int most) {
        StringBuilder rest = new StringBuilder(text);
        for (Part part : Part.of(text, most)) {
            assertThat(part.text().length()).isLessThanOrEqualTo(most);
            assertThat(text).startsWith(text.substring(0, part.offset()) + part.text());
            for (int i = 0; i < part.text().length(); i++) {
                rest.setCharAt(part.offset() + i, ' ');
            }
        }
        assertThat(rest.toString()).isBlank();
    }
}
