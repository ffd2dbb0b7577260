package io.mimiq.bench.metering;

import io.mimiq.bench.JavaCommand;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Kafka's own {@code kafka-producer-perf-test}: as many records as the broker takes, on a topic of its own. */
public final class ProducerTool {

    private static final Pattern RESULT = Pattern.compile("(\\d+) records sent, ([\\d.]+) records/sec");

    private final JavaCommand java;
    private final String kafka;

    public ProducerTool(JavaCommand java, String kafka) {
        this.java = java;
        this.kafka = kafka;
    }

    /** Records a second, as the tool reports it. */
    public double run(int records, int size) {
        String output = java.run(
                List.of(),
                "org.apache.kafka.tools.ProducerPerformance",
                List.of(
                        "--topic",
                        "mimiq.bench",
                        "--num-records",
                        Integer.toString(records),
                        "--record-size",
                        Integer.toString(size),
                        "--throughput",
                        "-1",
                        "--producer-props",
                        "bootstrap.servers=" + kafka,
                        "acks=all"));
        Matcher result = RESULT.matcher(output);
        double rate = Double.NaN;
        while (result.find()) {
            if (Integer.parseInt(result.group(1)) == records) {
                rate = Double.parseDouble(result.group(2));
            }
        }
        if (Double.isNaN(rate)) {
            throw new IllegalStateException("the tool did not report " + records + " records: " + output);
        }
        return rate;
    }
}
