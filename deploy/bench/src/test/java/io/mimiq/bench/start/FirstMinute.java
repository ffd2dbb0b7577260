package io.mimiq.bench.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.bench.Series;
import io.mimiq.bench.http.Load;
import io.mimiq.bench.http.Target;
import io.mimiq.e2e.Api;
import io.mimiq.e2e.Person;
import io.mimiq.e2e.evidence.Form;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a person who opens a suite that has just started has to wait for, in seconds, and when it is as quick as it gets.
 */
final class FirstMinute {

    static final int NOTES = 12;

    private static final int READS = Form.choose(5, 100);
    private static final int CONNECTIONS = 32;
    private static final int SLICE = Form.choose(32, 200);
    private static final Duration LOAD = Duration.ofSeconds(Form.choose(1, 60));
    private static final double WARM = 0.8;

    private final URI suite;
    private final Person person;
    private final String page;
    private final double signUp;
    private final List<Double> notes = new ArrayList<>();
    private final double earlyRead;
    private final List<Slice> slices = new ArrayList<>();
    private double warmRead;

    /** How a part of the load went. */
    private record Slice(double since, double perSecond) {}

    private FirstMinute(URI suite) {
        this.suite = suite;
        long begin = System.nanoTime();
        this.person = Person.register(new Api(suite));
        this.signUp = secondsSince(begin);
        String topic = person.createTopic("Billing platform");
        this.page = topic + "/knowledge";
        for (int note = 1; note <= NOTES; note++) {
            notes.add(write(topic, note));
        }
        this.earlyRead = read();
    }

    /** Signs up, writes the first notes and reads the page. */
    static FirstMinute begin(URI suite) {
        return new FirstMinute(suite);
    }

    /** Reads the page over many connections for a minute, then once more by itself. */
    void load() throws InterruptedException {
        String expected = person.api().get(page).expect(200).body();
        Target target = new Target(suite, page, person.accessToken(), expected);
        long begin = System.nanoTime();
        try (Load load = new Load()) {
            while (secondsSince(begin) < LOAD.toSeconds()) {
                double rate = load.run(target, CONNECTIONS, SLICE).perSecond();
                slices.add(new Slice(secondsSince(begin), rate));
            }
        }
        assertThat(slices).isNotEmpty();
        warmRead = read();
    }

    /** Registering and signing in. */
    double signUp() {
        return signUp;
    }

    /** Each of the first notes, from sending it to the end of its answer. */
    List<Double> notes() {
        return notes;
    }

    /** Median of the first hundred reads of a small page. */
    double earlyRead() {
        return earlyRead;
    }

    /** The same after a minute of load. */
    double warmRead() {
        return warmRead;
    }

    /** Answers a second in the last third of the load. */
    double perSecond() {
        return median(slices.stream()
                .skip(slices.size() * 2L / 3)
                .map(Slice::perSecond)
                .toList());
    }

    /** How long the load lasted when it was first answered at four fifths of that rate. */
    double warmAfter() {
        double enough = WARM * perSecond();
        return slices.stream()
                .filter(slice -> slice.perSecond() >= enough)
                .findFirst()
                .orElseThrow()
                .since();
    }

    private double write(String topic, int note) {
        String text = "The billing service number %d runs in europe-west%d and is owned by Dana.".formatted(note, note);
        long begin = System.nanoTime();
        person.api().stream(topic + "/messages", "{\"text\": \"" + text + "\", \"intent\": \"update\"}")
                .the("change");
        return secondsSince(begin);
    }

    private double read() {
        List<Double> reads = new ArrayList<>();
        for (int read = 0; read < READS; read++) {
            long begin = System.nanoTime();
            person.api().get(page).expect(200);
            reads.add(secondsSince(begin));
        }
        return median(reads);
    }

    private static double median(List<Double> values) {
        return new Series(values).median();
    }

    private static double secondsSince(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
