package io.mimiq.usage.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromiseLedgerTest {

    @TempDir
    Path folder;

    private PromiseLedger ledger(Path file) throws IOException {
        return new PromiseLedger(() -> Optional.of(file), new ObjectMapper().registerModule(new JavaTimeModule()));
    }

    private Path file(String state) throws IOException {
        return Files.writeString(
                folder.resolve(state),
                "{\"items\": [{\"id\": \"MQ-01\", \"promise\": \"kept\", \"state\": \"%s\", \"tests\": []}]}"
                        .formatted(state));
    }

    @Test
    void prefersTheOneItIsGiven() throws IOException {
        PromiseLedger ledger = ledger(file("lost"));

        assertThat(ledger.view().items())
                .extracting(PromiseLedgerView.PromiseView::state)
                .containsExactly("lost");
    }

    @Test
    void hasATagOfItsOwn() throws IOException {
        assertThat(ledger(file("proven")).tag())
                .isNotEqualTo(ledger(file("lost")).tag());
        assertThat(ledger(file("proven")).tag())
                .isEqualTo(ledger(file("proven")).tag());
    }

    @Test
    void refusesWhatCannotBeRead() throws IOException {
        assertThatThrownBy(() -> ledger(folder.resolve("missing"))).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> ledger(Files.writeString(folder.resolve("broken"), "{")))
                .isInstanceOf(JsonProcessingException.class);
    }
}
