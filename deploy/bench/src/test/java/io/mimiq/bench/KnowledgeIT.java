package io.mimiq.bench;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.bench.knowledge.History;
import io.mimiq.e2e.Answer;
import io.mimiq.e2e.Api;
import io.mimiq.e2e.RunningSuite;
import io.mimiq.e2e.evidence.Evidence;
import io.mimiq.e2e.evidence.Figure;
import io.mimiq.e2e.evidence.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whether the work on a topic costs the same however long its history is; and what a very large page costs. */
class KnowledgeIT {

    private static final List<Integer> LENGTHS = List.of(10, Form.choose(50, 1_000), Form.choose(100, 10_000));
    private static final int ROUNDS = Form.choose(1, 9);
    private static final int TIMES = Form.choose(2, 40);
    private static final int LARGE_SECTIONS = Form.choose(10, 200);
    private static final int SECTIONS = 5;
    private static final int SENTENCES = 10;
    private static final double AIM = 1.1;

    private static final Map<String, Consumer<History>> WORK = new LinkedHashMap<>();

    static {
        WORK.put("read", History::read);
        WORK.put("update", History::update);
        WORK.put("version read", History::readVersion);
        WORK.put("version list", History::list);
    }

    private final RunningSuite suite = RunningSuite.get();
    private final SignedIn person = SignedIn.register(new Api(suite.url()));
    private final Evidence evidence = Evidence.of("knowledge", "Work on a topic with a short and with a long history")
            .seeded(Form.seed());

    @Test
    void costsTheSameHoweverLongTheHistory() throws Exception {
        long begin = System.nanoTime();
        Map<Integer, History> topics = new LinkedHashMap<>();
        LENGTHS.forEach(length -> topics.put(length, begin(length)));
        double seconds = (System.nanoTime() - begin) / 1e9;
        assertWhole(requireNonNull(topics.get(LENGTHS.get(2))), LENGTHS.get(2));

        WORK.forEach((name, work) -> report(name, measure(topics, work)));
        evidence.note(
                "The histories were made in %.0f s, one edit of the page of %d statements at a time, through the public API; each figure is the median of %d requests a round."
                        .formatted(seconds, SECTIONS * SENTENCES, TIMES));
        largePage();
        evidence.write();
    }

    private History begin(int length) {
        History history = History.begin(person, SECTIONS, SENTENCES, Form.seed() + length);
        return history.grow(length);
    }

    private static void assertWhole(History history, int length) {
        Answer list = history.list();
        assertThat(IntStream.range(0, 10)
                        .map(i -> list.json().at("/items/" + i + "/number").asInt()))
                .containsExactly(
                        IntStream.range(0, 10).map(i -> length - i).boxed().toArray(Integer[]::new));
        assertThat(history.read().json().path("version").asInt()).isEqualTo(length);
        assertThat(history.readVersion().json().path("sections")).hasSize(SECTIONS);
    }

    /** Milliseconds, by the length of the history. The shortest history is made anew each round, as updates lengthen it. */
    private Map<Integer, Series> measure(Map<Integer, History> topics, Consumer<History> work) {
        Rounds rounds = new Rounds();
        topics.forEach((length, history) -> rounds.add(length.toString(), () -> {
            History topic = length.equals(LENGTHS.get(0)) ? begin(length) : history;
            return median(topic, work);
        }));
        Map<Integer, Series> measured = new LinkedHashMap<>();
        try {
            rounds.run(ROUNDS).forEach((length, series) -> measured.put(Integer.valueOf(length), series));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return measured;
    }

    private static double median(History topic, Consumer<History> work) {
        Double[] milliseconds = new Double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long begin = System.nanoTime();
            work.accept(topic);
            milliseconds[i] = (System.nanoTime() - begin) / 1e6;
        }
        return Series.of(milliseconds).median();
    }

    private void report(String name, Map<Integer, Series> measured) {
        Series shortest = requireNonNull(measured.get(LENGTHS.get(0)));
        Series longest = requireNonNull(measured.get(LENGTHS.get(2)));
        Series ratio = longest.dividedBy(shortest);
        evidence.figure(Figure.of(
                "%s: at %d / at %d versions".formatted(name, LENGTHS.get(2), LENGTHS.get(0)),
                ratio.text("%.2f"),
                "<= " + AIM,
                ratio.median() <= AIM));
        measured.forEach((length, series) ->
                evidence.figure(Figure.of("%s at %d versions, ms".formatted(name, length), series.text("%.1f"))));
    }

    /** A page of thousands of statements: its first commit, which makes all of them, then one changed sentence. */
    private void largePage() {
        long begin = System.nanoTime();
        History large = History.begin(person, LARGE_SECTIONS, LARGE_SECTIONS / 4, Form.seed());
        double first = (System.nanoTime() - begin) / 1e6;
        int statements = LARGE_SECTIONS * (LARGE_SECTIONS / 4);
        assertThat(large.read().json().path("sections")).hasSize(LARGE_SECTIONS);
        evidence.figure(Figure.of("page of %d statements: first commit, ms".formatted(statements), text(first)))
                .figure(Figure.of(
                        "page of %d statements: one changed sentence, ms".formatted(statements),
                        text(median(large, History::update))))
                .figure(Figure.of(
                        "page of %d statements: read, ms".formatted(statements), text(median(large, History::read))));
    }

    private static String text(double milliseconds) {
        return String.format(Locale.ROOT, "%.0f", milliseconds);
    }
}
