package io.mimiq.conversation.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.conversation.ConversationError;
import io.mimiq.conversation.provider.ProviderException;
import io.mimiq.platform.web.CommonError;
import io.mimiq.platform.web.ErrorCode;
import io.mimiq.platform.web.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class BlameTest {

    @Test
    void blamesTheTextForWhatLiesInIt() {
        assertThat(Blame.of(new UnreadableException())).isEqualTo(Blame.UNREADABLE);
        assertThat(Blame.of(new ProviderException(ProviderException.Kind.UNUSABLE, "prose")))
                .isEqualTo(Blame.UNUSABLE);
        assertThat(blame(ConversationError.ANSWER_TRUNCATED)).isEqualTo(Blame.TOO_LONG);
        assertThat(blame(ConversationError.CHANGE_TOO_LARGE)).isEqualTo(Blame.TOO_LONG);
        assertThat(blame(ConversationError.CHANGE_SET_REFUSED)).isEqualTo(Blame.REFUSED);
    }

    @ParameterizedTest
    @EnumSource(value = ProviderException.Kind.class, mode = Mode.EXCLUDE, names = "UNUSABLE")
    void blamesNoTextForWhatAProviderIsDoing(ProviderException.Kind kind) {
        assertNeverLeavesOut(Blame.of(new ProviderException(kind, "not now")));
    }

    @Test
    void blamesNoTextForWhatAServiceIsDoing() {
        assertNeverLeavesOut(blame(ConversationError.KNOWLEDGE_BUSY));
        assertNeverLeavesOut(blame(ConversationError.BUDGET_EXCEEDED));
        assertNeverLeavesOut(blame(ConversationError.CEILING_REACHED));
        assertNeverLeavesOut(blame(CommonError.UNAVAILABLE));
        assertNeverLeavesOut(blame(CommonError.NOT_FOUND));
        assertNeverLeavesOut(Blame.of(new IllegalStateException("no database")));
    }

    @Test
    void tellsAPersonAtOnceWhatADocumentIsSparedOf() {
        assertThat(Blame.REFUSED.maySplit(false)).isFalse();
        assertThat(Blame.UNUSABLE.maySplit(false)).isFalse();
        assertThat(Blame.TOO_LONG.maySplit(false)).isTrue();
        assertThat(Blame.TOO_LONG.mayLeaveOut(false)).isFalse();
        assertThat(Blame.UNREADABLE.mayLeaveOut(false)).isTrue();
        assertThat(Blame.values())
                .filteredOn(blame -> blame != Blame.OTHER)
                .allSatisfy(blame -> assertThat(blame.mayLeaveOut(true)).isTrue())
                .allSatisfy(blame -> assertThat(blame.reason()).isNotBlank());
    }

    private static void assertNeverLeavesOut(Blame blame) {
        assertThat(blame.maySplit(true)).isFalse();
        assertThat(blame.mayLeaveOut(true)).isFalse();
    }

    private static Blame blame(ErrorCode error) {
        return Blame.of(new ProblemException(error, "why"));
    }
}
