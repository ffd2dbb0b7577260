package io.mimiq.e2e.dashboard;

/**
 * A question to Prometheus.
 *
 * @param where it stands: a panel, an alert
 * @param expression with nothing left that only Grafana knows
 * @param valued whether an answer without a number is none; of what an alert reads it is enough that it is there
 */
record Query(String where, String expression, boolean valued) {
    @Override
    public String toString() {
        return where + ": " + expression;
    }
}
