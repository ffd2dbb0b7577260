package io.mimiq.conversation.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.platform.reading.Reading;
import io.mimiq.platform.reading.Syntax;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PartsTest {

    @Test
    void leavesAShortSourceWhole() {
        Reading reading = markdown("# One\n\nFirst. Second.\n");

        assertThat(Parts.of(reading, 1, 1_000))
                .containsExactly(new Part(1, reading.units().size()));
    }

    @Test
    void cutsBeforeAHeadingWhereItCan() {
        assertThat(parts("# One\n\nFirst.\n\n# Two\n\nSecond one.\n", 28))
                .containsExactly("# One\n\nFirst.", "# Two\n\nSecond one.");
    }

    @Test
    void neverPartsAHeadingFromWhatFollowsIt() {
        assertThat(parts("First sentence here.\n\n# Two\n\n## Three\n\nSecond sentence here.\n", 40))
                .containsExactly("First sentence here.", "# Two\n\n## Three\n\nSecond sentence here.");
    }

    @Test
    void cutsBetweenBlocksAndNotInside() {
        String list = "- one\n- two\n- three";
        String table = "| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |";

        List<String> parts = parts("Some words before it.\n\n" + list + "\n\n" + table + "\n", 40);

        assertThat(parts).hasSize(3);
        assertThat(parts.get(0)).isEqualTo("Some words before it.");
        assertThat(parts.get(1)).contains("one", "two", "three").doesNotContain("1");
        assertThat(parts.get(2)).contains("1", "2", "3", "4");
    }

    @Test
    void cutsBetweenItemsWhatIsTooLargeByItself() {
        StringBuilder text = new StringBuilder("# Rooms\n\n");
        for (int i = 0; i < 100; i++) {
            text.append("- Room ").append(i).append("\n  - Desk one\n  - Desk two\n");
        }

        List<String> parts = parts(text.toString(), 500);

        assertThat(parts).hasSizeGreaterThan(3);
        assertThat(parts.get(0)).startsWith("# Rooms\n\n- Room 0\n");
        assertThat(parts).allSatisfy(part -> {
            assertThat(part.length()).isLessThanOrEqualTo(500);
            assertThat(part).endsWith("Desk two");
        });
    }

    @Test
    void keepsTheLabelOfAListWithIt() {
        List<String> parts = parts("Some words that come before.\n\nNot doing:\n\n- one thing\n- another thing\n", 45);

        assertThat(parts).hasSize(2);
        assertThat(parts.get(1)).startsWith("Not doing:");
    }

    @Test
    void takesAUnitThatIsTooLongByItself() {
        String code = "```\n" + "x = 1\n".repeat(100) + "```";

        assertThat(parts("Before it.\n\n" + code + "\n\nAfter it.\n", 50)).hasSize(3);
    }

    @Test
    void goesOnInTheMiddle() {
        Reading reading = markdown("One.\n\nTwo.\n\nThree.\n");

        assertThat(Parts.of(reading, 3, 100)).containsExactly(new Part(3, 3));
        assertThat(Parts.of(reading, 4, 100)).isEmpty();
    }

    @Test
    void halvesAPartBetweenItsBlocks() {
        Reading reading = markdown("# One\n\nFirst.\n\n# Two\n\nSecond.\n");

        assertThat(Parts.halves(reading, new Part(1, 4))).containsExactly(new Part(1, 2), new Part(3, 4));
        assertThat(Parts.halves(reading, new Part(3, 4))).containsExactly(new Part(3, 3), new Part(4, 4));
    }

    @Test
    void cutsAfterSoManyUnits() {
        Reading reading = markdown("- item\n".repeat(2 * Parts.MOST_UNITS + 10));

        assertThat(Parts.of(reading, 1, Integer.MAX_VALUE))
                .extracting(Part::units)
                .containsExactly(Parts.MOST_UNITS, Parts.MOST_UNITS, 10);
    }

    @Property(tries = 300)
    void hasEachUnitInExactlyOnePartInOrder(
            @ForAll("documents") String text, @ForAll @IntRange(min = 1, max = 300) int most) {
        Reading reading = markdown(text);

        assertCovers(Parts.of(reading, 1, most), 1, reading.units().size());
    }

    @Property(tries = 300)
    void halvesDownToTheSingleUnit(@ForAll("documents") String text) {
        Reading reading = markdown(text);
        int last = reading.units().size();
        if (last < 2) {
            return;
        }

        List<Part> halves = Parts.halves(reading, new Part(1, last));

        assertCovers(halves, 1, last);
        assertThat(halves).allSatisfy(half -> assertThat(half.units()).isLessThanOrEqualTo((last + 1) / 2));
    }

    @Provide
    Arbitrary<String> documents() {
        return Arbitraries.of(
                        "# Heading",
                        "## Deeper",
                        "A sentence. Another one.",
                        "- item\n- item two\n  - nested\n  - nested too",
                        "1. step\n2. step\n\n   More on it. And more.",
                        "| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |",
                        "```\ncode\n```",
                        "> Quoted. Twice.",
                        "Label:\n\n- [ ] open\n- [x] done",
                        "")
                .list()
                .ofMaxSize(12)
                .map(blocks -> String.join("\n\n", blocks));
    }

    private static void assertCovers(List<Part> parts, int first, int last) {
        List<Integer> numbers = parts.stream()
                .flatMapToInt(part -> IntStream.rangeClosed(part.first(), part.last()))
                .boxed()
                .toList();
        assertThat(numbers).isEqualTo(IntStream.rangeClosed(first, last).boxed().toList());
    }

    private static List<String> parts(String text, int most) {
        Reading reading = markdown(text);
        return Parts.of(reading, 1, most).stream()
                .map(part -> text.substring(
                        reading.unit(part.first()).start(),
                        reading.unit(part.last()).end()))
                .toList();
    }

    private static Reading markdown(String text) {
        return Reading.of(text, Syntax.MARKDOWN);
    }
}
