package io.mimiq.knowledge.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.mimiq.platform.extraction.Outcome;
import io.mimiq.platform.extraction.Refusal;
import io.mimiq.platform.web.CommonError;
import io.mimiq.platform.web.ProblemException;
import io.mimiq.platform.web.computing.Person;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractingTest {

    private static final Duration AMPLE = Duration.ofSeconds(60);

    private final Vertx vertx = Vertx.vertx();

    private Path file;

    @BeforeEach
    void write(@TempDir Path folder) throws IOException {
        file = Files.writeString(folder.resolve("page"), "<html><body><p>One.</p></body></html>");
    }

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private record Limited(MemorySize memory, Duration time, Duration patience, int processes)
            implements ExtractionConfig {

        Limited(int megabytes, Duration time, Duration patience) {
            this(new MemorySize(BigInteger.valueOf((long) megabytes << 20)), time, patience, 1);
        }

        @Override
        public MemorySize maxSize() {
            return memory;
        }

        @Override
        public int pages() {
            return 100;
        }

        @Override
        public Optional<Path> libraries() {
            return Optional.of(Path.of(System.getProperty("mimiq.root"), "platform/extraction/target/lib"));
        }
    }

    private Outcome extract(ExtractionConfig config) {
        return new Extracting(config, new ObjectMapper(), vertx)
                .extract(file, "html")
                .await()
                .atMost(AMPLE);
    }

    @Test
    void readsAFileInAProcessOfItsOwn() {
        assertThat(extract(new Limited(256, AMPLE, AMPLE)).extract()).isNotNull();
    }

    @Test
    void stopsAProcessThatTakesTooLong() {
        Outcome outcome = extract(new Limited(256, Duration.ofMillis(20), AMPLE));

        assertThat(outcome.refusal()).isEqualTo(Refusal.TOO_COMPLEX);
    }

    /** The page alone is larger than the memory: what does not fit is seen at once, and not after minutes of collecting. */
    @Test
    void endsAProcessThatTakesTooMuchMemory() throws IOException {
        Files.writeString(file, "<html><body><p>" + "word ".repeat(8 << 20) + "</p></body></html>");

        Outcome outcome = extract(new Limited(32, AMPLE, AMPLE));

        assertThat(outcome.refusal()).isEqualTo(Refusal.TOO_COMPLEX);
    }

    @Test
    void refusesAFileThatWaitsTooLong() {
        assertThatThrownBy(() -> extract(new Limited(256, AMPLE, Duration.ofMillis(1))))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.error()).isEqualTo(CommonError.UNAVAILABLE));
    }

    /** Whoever comes second is read before the third file of whoever came first. */
    @Test
    void leavesAPlaceForTheFileOfAnother() {
        Extracting extracting = new Extracting(
                new Limited(new MemorySize(BigInteger.valueOf(256L << 20)), AMPLE, AMPLE, 2),
                new ObjectMapper(),
                vertx);
        List<CompletableFuture<String>> read = Stream.of("dana", "dana", "dana", "tom")
                .map(person -> extract(extracting, person))
                .toList();

        assertThat(CompletableFuture.anyOf(read.get(2), read.get(3)).join()).isEqualTo("tom");
        read.forEach(CompletableFuture::join);
    }

    private CompletableFuture<String> extract(Extracting extracting, String person) {
        CompletableFuture<String> done = new CompletableFuture<>();
        VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext()).runOnContext(begin -> {
            Person.is(person);
            extracting
                    .extract(file, "html")
                    .subscribe()
                    .with(read -> done.complete(person), done::completeExceptionally);
        });
        return done;
    }
}
