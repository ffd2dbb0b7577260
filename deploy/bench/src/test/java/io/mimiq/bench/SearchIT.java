package io.mimiq.bench;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.bench.search.Shelf;
import io.mimiq.e2e.Api;
import io.mimiq.e2e.Database;
import io.mimiq.e2e.RunningSuite;
import io.mimiq.e2e.evidence.Evidence;
import io.mimiq.e2e.evidence.Figure;
import io.mimiq.e2e.evidence.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What it costs to search a large topic, to ask about it, and to go on filling it. */
class SearchIT {

    private static final int SMALL = 70;
    private static final int LARGE = Form.choose(200, 7_000);
    private static final int STATEMENTS = Form.choose(200, 10_000);
    private static final int PAGES = Form.choose(10, 500);
    private static final int PAGES_EACH = Form.choose(5, 20);
    private static final int DOCUMENTS = Form.choose(4, 200);
    private static final int TIMES = Form.choose(5, 200);
    private static final int ROUNDS = Form.choose(1, 9);
    private static final int QUESTIONS = Form.choose(1, 10);
    private static final String SERVICE = "knowledge-service";
    private static final double WARM_AIM = 20;
    private static final double COLD_AIM = 1_000;
    private static final double ASK_AIM = 1.2;
    private static final double BYTES_AIM = 1.5;
    private static final double FLAT_AIM = 1.2;

    private final RunningSuite suite = RunningSuite.get();
    private final SignedIn person = SignedIn.register(new Api(suite.url()));
    private final Evidence evidence =
            Evidence.of("search", "Searching, asking and filling a large topic").seeded(Form.seed());

    @Test
    void costsLittleHoweverMuchThereIs() throws Exception {
        Shelf shelf = Shelf.of(person, STATEMENTS, Form.seed());
        for (int pages = 0; pages < PAGES; pages += PAGES_EACH) {
            shelf.add(PAGES_EACH);
        }
        assertThat(shelf.search().json().path("items")).isNotEmpty();
        search(shelf);
        bytes(shelf);
        ask();
        fill();
        evidence.write();
    }

    private void search(Shelf shelf) throws Exception {
        for (int i = 0; i < TIMES; i++) {
            shelf.search();
        }
        List<Double> warm = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            warm.add(millis(shelf::search));
        }
        suite.processes().kill(SERVICE);
        suite.processes().restart(SERVICE);
        Shelf other = Shelf.of(person, SMALL, Form.seed());
        for (int i = 0; i < TIMES; i++) {
            other.search();
        }
        double cold = millis(shelf::search);
        double p95 = new Series(warm).percentile(95);
        String about = "%,d statements and %,d pages".formatted(STATEMENTS, PAGES);
        evidence.figure(Figure.of("search over " + about + ", p50, ms", text(new Series(warm).median())))
                .figure(Figure.of("search over " + about + ", p95, ms", text(p95), "<= 20", p95 <= WARM_AIM))
                .figure(Figure.of(
                        "first search of it by a service just started, ms", text(cold), "<= 1,000", cold <= COLD_AIM));
    }

    private void bytes(Shelf shelf) {
        AtomicLong stored = new AtomicLong();
        Database.each(suite.processes().mongodbUri(), (database, collection, document) -> {
            if (collection.equals("index-chunks")
                    && document.getString("topicId").getValue().equals(shelf.id())) {
                stored.addAndGet(document.getBinary("bytes").getData().length);
            }
        });
        double ratio = (double) stored.get() / shelf.characters();
        assertThat(ratio).isPositive();
        evidence.figure(Figure.of(
                "bytes of the index beside those of the text",
                String.format(Locale.ROOT, "%.2f", ratio),
                "<= " + BYTES_AIM,
                ratio <= BYTES_AIM));
    }

    private void ask() throws Exception {
        Shelf small = Shelf.of(person, SMALL, Form.seed());
        Shelf large = Shelf.of(person, LARGE, Form.seed());
        asked(small);
        asked(large);
        Map<String, Series> medians = new Rounds()
                .add("small", () -> asked(small))
                .add("large", () -> asked(large))
                .run(ROUNDS);
        Series millis = requireNonNull(medians.get("large"));
        Series ratio = millis.dividedBy(requireNonNull(medians.get("small")));
        evidence.figure(Figure.of(
                        "a question at %,d / at %d statements".formatted(LARGE, SMALL),
                        ratio.text("%.2f"),
                        "<= " + ASK_AIM,
                        ratio.median() <= ASK_AIM))
                .figure(Figure.of("a question at %,d statements, ms".formatted(LARGE), millis.text("%.0f")));
    }

    private static double asked(Shelf shelf) throws Exception {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            millis.add(millis(() -> {
                shelf.ask();
                return shelf;
            }));
        }
        return new Series(millis).median();
    }

    private void fill() throws Exception {
        Shelf shelf = Shelf.of(person, SMALL, Form.seed());
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            millis.add(millis(() -> {
                shelf.add(PAGES_EACH);
                return shelf;
            }));
        }
        int quarter = DOCUMENTS / 4;
        Series first = new Series(millis.subList(0, quarter));
        Series last = new Series(millis.subList(DOCUMENTS - quarter, DOCUMENTS));
        double ratio = last.median() / first.median();
        evidence.figure(Figure.of(
                        "the last quarter of %d documents / the first, time of each".formatted(DOCUMENTS),
                        String.format(Locale.ROOT, "%.2f", ratio),
                        "<= " + FLAT_AIM,
                        ratio <= FLAT_AIM))
                .figure(Figure.of("a document of %d pages, ms".formatted(PAGES_EACH), new Series(millis).text("%.0f")));
    }

    private static double millis(Callable<?> work) throws Exception {
        long begin = System.nanoTime();
        work.call();
        return (System.nanoTime() - begin) / 1e6;
    }

    private static String text(double milliseconds) {
        return String.format(Locale.ROOT, "%.0f", milliseconds);
    }
}
