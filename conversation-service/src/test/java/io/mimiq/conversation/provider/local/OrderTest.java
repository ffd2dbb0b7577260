package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OrderTest {

    @Test
    void readsPhrasesBetweenCourtesies() {
        Order order = new Order("Hi, could you please rename the section Owners to “People”, please?");

        assertThat(order.skip("remove")).isFalse();
        assertThat(order.verb("rename")).isTrue();
        assertThat(order.skip("articles")).isTrue();
        assertThat(order.skip("section")).isTrue();
        assertThat(order.isBehind("section")).isTrue();
        assertThat(order.split("into")).contains("People");
        assertThat(order.instruction(Instruction.Kind.RENAME_SECTION, "People"))
                .hasValueSatisfying(
                        told -> assertThat(told.end() - told.start()).isEqualTo("Owners".length()));
    }

    @Test
    void takesNoPartOfAWord() {
        assertThat(new Order("Address the issue").skip("add")).isFalse();
        assertThat(new Order("Delete the intersection").skipLast("section")).isFalse();
    }
}
