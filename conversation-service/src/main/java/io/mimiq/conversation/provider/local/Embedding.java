package io.mimiq.conversation.provider.local;

/**
 * The meaning of a sentence as a direction. Kept in a byte a dimension: a quarter of the memory, and the same value
 * whether it comes from the model or from the cache.
 */
final class Embedding {

    private final byte[] values;
    private final double length;

    private Embedding(byte[] values) {
        this.values = values;
        this.length = Math.sqrt(dot(values, values));
    }

    static Embedding of(float[] vector) {
        float largest = 1e-9f;
        for (float v : vector) {
            largest = Math.max(largest, Math.abs(v));
        }
        byte[] values = new byte[vector.length];
        for (int i = 0; i < vector.length; i++) {
            values[i] = (byte) Math.round(vector[i] / largest * Byte.MAX_VALUE);
        }
        return new Embedding(values);
    }

    /** 1 for the same meaning, about 0 for unrelated ones. */
    double cosine(Embedding other) {
        double lengths = length * other.length;
        return lengths == 0 ? 0 : dot(values, other.values) / lengths;
    }

    private static int dot(byte[] a, byte[] b) {
        int sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
