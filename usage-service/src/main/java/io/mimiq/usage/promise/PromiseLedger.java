package io.mimiq.usage.promise;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/** The ledger as it was when the service started; a service whose ledger cannot be read does not start. */
@Startup
@Singleton
class PromiseLedger {

    /** Copied from {@code docs} by the build. */
    private static final String PACKAGED = "/promises.json";

    private final PromiseLedgerView view;
    private final EntityTag tag;

    PromiseLedger(PromiseConfig config, ObjectMapper json) throws IOException {
        byte[] ledger = config.ledger().map(PromiseLedger::read).orElseGet(PromiseLedger::readPackaged);
        view = json.readValue(ledger, PromiseLedgerView.class);
        tag = new EntityTag(hash(ledger));
    }

    PromiseLedgerView view() {
        return view;
    }

    /** Differs for each ledger. */
    EntityTag tag() {
        return tag;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] readPackaged() {
        try (InputStream packaged =
                Objects.requireNonNull(PromiseLedger.class.getResourceAsStream(PACKAGED), PACKAGED)) {
            return packaged.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] ledger) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(ledger), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
