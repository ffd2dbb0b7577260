package io.mimiq.knowledge.proposal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a proposal is. */
public enum ProposalState {
    OPEN,
    /** A decision is claimed and being carried out. */
    DECIDING,
    DECIDED;

    /** A claimed decision may still be refused: to clients the proposal is open until it is decided. */
    @JsonValue
    public String wireName() {
        return (this == DECIDED ? DECIDED : OPEN).name().toLowerCase(Locale.ROOT);
    }

    static Optional<ProposalState> of(String wireName) {
        return Arrays.stream(values())
                .filter(state -> state != DECIDING && state.wireName().equals(wireName))
                .findFirst();
    }
}
