package io.mimiq.platform.extraction;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Reads one file from standard input and writes its {@link Outcome} to standard output. What the libraries print goes
 * nowhere, as it may quote the file.
 */
public final class Main {

    /** As timeout(1) ends. */
    private static final int TIMED_OUT = 124;

    private Main() {}

    /** @param arguments the most pages, the most characters, the most seconds, the file's extension */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        System.setErr(new PrintStream(OutputStream.nullOutputStream()));
        Limits limits = new Limits(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
        endAfter(Integer.parseInt(arguments[2]));
        Path file = Files.createTempFile("file", "");
        try (OutputStream copy = Files.newOutputStream(file)) {
            System.in.transferTo(copy);
        }
        Outcome outcome = new Extraction(limits).read(file, "file." + arguments[3]);
        new JsonMapper().writeValue(out, outcome);
        // threads that a library left behind do not matter any more
        Runtime.getRuntime().halt(0);
    }

    /** Whoever started this process ends it in time; if that one is gone, it ends by itself. */
    private static void endAfter(int seconds) {
        CompletableFuture.delayedExecutor(seconds, TimeUnit.SECONDS)
                .execute(() -> Runtime.getRuntime().halt(TIMED_OUT));
    }
}
