package io.mimiq.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.bench.http.FirstEvent;
import io.mimiq.bench.standin.Model;
import io.mimiq.bench.suite.Twin;
import io.mimiq.e2e.Api;
import io.mimiq.e2e.RunningSuite;
import io.mimiq.e2e.evidence.Evidence;
import io.mimiq.e2e.evidence.Figure;
import io.mimiq.e2e.evidence.Form;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** How long a person waits for the first word, beside the same model asked without the suite. */
class FirstDeltaIT {
    private static final int QUESTIONS = Form.choose(3, 50);
    private static final int ROUNDS = Form.choose(1, 9);
    /** Rounds' worth of questions before the first. */
    private static final int WARM_UP = Form.choose(0, 15);

    private static final String NOTE =
            "{\"text\": \"The billing service is owned by Dana Whitfield.\", \"intent\": \"update\"}";
    private static final String QUESTION = "{\"text\": \"Who owns the billing service?\", \"intent\": \"ask\"}";

    private final RunningSuite suite = RunningSuite.get();
    private final Evidence evidence =
            Evidence.of("first-delta", "The first word of an answer, through the whole suite");
    private final Caller caller = Caller.register(new Api(suite.url()));

    @Test
    void bringsTheFirstWord() throws Exception {
        try (Model model = Model.start();
                Twin conversation = Twin.of(suite, "conversation-service", askingAt(model.url()));
                GatewayTwin gateway = GatewayTwin.start(
                        suite,
                        Map.of(
                                "MIMIQ_SERVICES_CONVERSATION_URL",
                                conversation.url().toString()));
                GatewayTwin local = GatewayTwin.start(suite, Map.of())) {
            String topic = caller.createTopic();
            assertThat(caller.api().stream(topic + "/messages", NOTE).names()).endsWith("done");
            Waits alone =
                    new Waits(() -> FirstEvent.of(model.url().resolve(Model.PATH), null, "{}", "content_block_delta"));
            Waits through = new Waits(() -> ask(gateway.url(), topic));
            Waits embedded = new Waits(() -> ask(local.url(), topic));
            through.warmUp();
            embedded.warmUp();
            Map<String, Series> medians = new Rounds()
                    .add("alone", alone)
                    .add("through", through)
                    .add("embedded", embedded)
                    .run(ROUNDS);
            assertThat(medians).hasSize(3);
            report(alone, through, embedded);
        }
    }

    private static Map<String, String> askingAt(URI model) {
        return Map.of("ANTHROPIC_API_KEY", "none", "MIMIQ_CONVERSATION_ANTHROPIC_URL", model.toString());
    }

    private FirstEvent ask(URI gateway, String topic) throws Exception {
        FirstEvent answer = FirstEvent.of(gateway.resolve(topic + "/messages"), caller.token(), QUESTION, "delta");
        assertThat(answer.lines()).anyMatch(line -> line.contains("Whitfield")).contains("event: done");
        return answer;
    }

    private void report(Waits alone, Waits through, Waits embedded) {
        for (int percent : List.of(50, 99)) {
            double added = through.series().percentile(percent) - alone.series().percentile(percent);
            evidence.figure(Figure.of("added p" + percent, millis(added)))
                    .figure(Figure.of(
                            "through the suite, p" + percent,
                            millis(through.series().percentile(percent))))
                    .figure(Figure.of(
                            "the model alone, p" + percent,
                            millis(alone.series().percentile(percent))))
                    .figure(Figure.of(
                            "with the embedded provider, p" + percent,
                            millis(embedded.series().percentile(percent))));
        }
        evidence.note("The model is a stand-in that speaks Anthropic's streaming format and answers at once. Through"
                        + " the suite a question passes the gateway, is authenticated, encrypted and stored,"
                        + " reserves its budget, reads the knowledge, and its call is recorded before it is made.")
                .note("One question at a time, %d of each kind after %d to warm up."
                        .formatted(QUESTIONS * ROUNDS, QUESTIONS * (WARM_UP + 1)))
                .write();
    }

    private static String millis(double value) {
        return String.format(Locale.ROOT, "%.1f ms", value);
    }

    /** Some questions a round; the first round warms up. */
    private static final class Waits implements Callable<Double> {
        private final Callable<FirstEvent> question;
        private final List<Double> millis = new ArrayList<>();
        private boolean warm;

        Waits(Callable<FirstEvent> question) {
            this.question = question;
        }

        void warmUp() throws Exception {
            for (int i = 0; i < WARM_UP * QUESTIONS; i++) {
                question.call();
            }
        }

        @Override
        public Double call() throws Exception {
            List<Double> round = new ArrayList<>();
            for (int i = 0; i < QUESTIONS; i++) {
                round.add(question.call().millis());
            }
            if (warm) {
                millis.addAll(round);
            }
            warm = true;
            return new Series(round).median();
        }

        Series series() {
            return new Series(millis);
        }
    }
}
