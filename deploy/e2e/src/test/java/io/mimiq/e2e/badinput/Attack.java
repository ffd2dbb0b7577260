package io.mimiq.e2e.badinput;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * One bad request.
 *
 * @param name what is bad about it
 * @param target path and query as sent
 * @param body made when it is sent, as some are large
 * @param statuses the ones it may be answered with; empty for any of 4xx
 */
record Attack(
        String name,
        String method,
        String target,
        Map<String, String> headers,
        Supplier<byte[]> body,
        Set<Integer> statuses) {

    static final byte[] NOTHING = {};

    static Attack of(String name, String method, String target) {
        return new Attack(name, method, target, Map.of(), () -> NOTHING, Set.of());
    }

    Attack with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Attack(name, method, target, more, body, statuses);
    }

    Attack without(String header) {
        Map<String, String> fewer = new LinkedHashMap<>(headers);
        fewer.remove(header);
        return new Attack(name, method, target, fewer, body, statuses);
    }

    Attack sending(String mediaType, byte[] content) {
        return sending(mediaType, () -> content);
    }

    Attack sending(String mediaType, Supplier<byte[]> content) {
        return new Attack(name, method, target, headers, content, statuses).with("Content-Type", mediaType);
    }

    Attack expecting(Integer... expected) {
        return new Attack(name, method, target, headers, body, Set.of(expected));
    }

    Attack named(String other) {
        return new Attack(other, method, target, headers, body, statuses);
    }

    @Override
    public String toString() {
        return name;
    }
}
