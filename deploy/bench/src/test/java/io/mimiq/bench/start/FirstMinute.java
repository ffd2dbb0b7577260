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
 *
 * @param signUp registering and signing in
 * @param notes each of the first notes, from sending it to the end of its answer
 * @param earlyRead median of the first hundred reads of a small page
 * @param warmRead the same after a minute of load
 * @param warmAfter how long the load lasted when it was first answered at four fifths of its final rate
 * @param perSecond that final rate
 */
record FirstMinute(
        double signUp, List<Double> notes, double earlyRead, double warmRead, double warmAfter, double perSecond) {

    static final int NOTES = 12;

    private static final int READS = Form.choose(5, 100);
    private static final int CONNECTIONS = 32;
    private static final int SLICE = Form.choose(32, 200);
    private static final Duration LOAD = Duration.ofSeconds(Form.choose(1, 60));
    private static final double WARM = 0.8;

    /** How a part of the load went. */
    private record Slice(double since, double perSecond) {}

    static FirstMinute of(URI suite) throws InterruptedException {
        long begin = System.nanoTime();
        Person person = Person.register(new Api(suite));
        double signUp = secondsSince(begin);
        String topic = person.createTopic("Billing platform");
        List<Double> notes = new ArrayList<>();
        for (int note = 1; note <= NOTES; note++) {
            notes.add(write(person, topic, note));
        }
        String page = topic + "/knowledge";
        double early = read(person, page);
        List<Slice> slices = load(suite, person, page);
        double warm = median(slices.stream()
                .skip(slices.size() * 2L / 3)
                .map(Slice::perSecond)
                .toList());
        double after = slices.stream()
                .filter(slice -> slice.perSecond() >= WARM * warm)
                .findFirst()
                .orElseThrow()
                .since();
        return new FirstMinute(signUp, notes, early, read(person, page), after, warm);
    }

    private static double write(Person person, String topic, int note) {
        String text = "The billing service number %d runs in europe-west%d and is owned by Dana.".formatted(note, note);
        long begin = System.nanoTime();
        person.api().stream(topic + "/messages", "{\"text\": \"" + text + "\", \"intent\": \"update\"}")
                .the("change");
        return secondsSince(begin);
    }

    private static double read(Person person, String page) {
        List<Double> reads = new ArrayList<>();
        for (int read = 0; read < READS; read++) {
            long begin = System.nanoTime();
            person.api().get(page).expect(200);
            reads.add(secondsSince(begin));
        }
        return median(reads);
    }

    private static List<Slice> load(URI suite, Person person, String page) throws InterruptedException {
        String expected = person.api().get(page).expect(200).body();
        Target target = new Target(suite, page, person.accessToken(), expected);
        List<Slice> slices = new ArrayList<>();
        long begin = System.nanoTime();
        try (Load load = new Load()) {
            while (secondsSince(begin) < LOAD.toSeconds()) {
                double rate = load.run(target, CONNECTIONS, SLICE).perSecond();
                slices.add(new Slice(secondsSince(begin), rate));
            }
        }
        assertThat(slices).isNotEmpty();
        return slices;
    }

    private static double median(List<Double> values) {
        return new Series(values).median();
    }

    private static double secondsSince(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
