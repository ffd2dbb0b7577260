package io.mimiq.e2e.evidence;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Collects what one run of an experiment finds, and writes it to {@code target/evidence/<experiment>.json} of the
 * checkout.
 *
 * <pre>{@code
 * Evidence evidence = Evidence.of("kills", "Killed at any moment, nothing acknowledged is lost").seeded(seed);
 * ...
 * evidence.figure(Figure.of("kills", 200)).write();
 * }</pre>
 */
public final class Evidence {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final String experiment;
    private final String title;
    private final Instant startedAt = Instant.now();
    private final List<Figure> figures = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private Form form = Form.current();
    private @Nullable Long seed;

    private Evidence(String experiment, String title) {
        this.experiment = experiment;
        this.title = title;
    }

    /** Begins now. */
    public static Evidence of(String experiment, String title) {
        return new Evidence(experiment, title);
    }

    /** For what does the same in both forms: what it finds in any build is what the long form would. */
    public Evidence always() {
        form = Form.LONG;
        return this;
    }

    public Evidence seeded(long value) {
        seed = value;
        return this;
    }

    public Evidence figure(Figure figure) {
        figures.add(figure);
        return this;
    }

    public Evidence note(String sentence) {
        notes.add(sentence);
        return this;
    }

    /** Ends the run. */
    public void write() {
        Path root = Path.of(System.getProperty("mimiq.root"));
        Instant now = Instant.now();
        Finding finding = new Finding(
                experiment,
                title,
                form.name().toLowerCase(Locale.ROOT),
                seed,
                "deploy/prove " + experiment + (seed == null ? "" : " --seed " + seed),
                Commit.of(root).text(),
                now.truncatedTo(ChronoUnit.SECONDS).toString(),
                Duration.between(startedAt, now).toSeconds(),
                Machine.describe(),
                List.copyOf(figures),
                List.copyOf(notes));
        try {
            Path folder = Files.createDirectories(root.resolve("target/evidence"));
            JSON.writeValue(folder.resolve(experiment + ".json").toFile(), finding);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
