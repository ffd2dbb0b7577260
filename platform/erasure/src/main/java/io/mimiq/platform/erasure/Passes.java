package io.mimiq.platform.erasure;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import io.mimiq.platform.crypto.KeyRing;
import io.mimiq.platform.storage.Erasable;
import io.mimiq.platform.storage.Target;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Erases in passes: keys and barriers first, then everything that a look finds, until one finds nothing. */
@Singleton
class Passes {
    private final List<Erasable> erasables;
    private final List<Barrier> barriers;
    private final KeyRing keys;

    Passes(@All List<Erasable> erasables, @All List<Barrier> barriers, KeyRing keys) {
        this.erasables = erasables.stream()
                .filter(Erasable::hasPart)
                .sorted(comparing(Erasable::knowsTopics))
                .toList();
        this.barriers = barriers;
        this.keys = keys;
    }

    /** The counts before anything was erased: every kind is on the receipt. */
    Map<String, Long> none() {
        return new TreeMap<>(erasables.stream().collect(toMap(Erasable::kind, erasable -> 0L)));
    }

    /**
     * Erases the target; of an account first each of its topics.
     *
     * @param found called with the kind and the number of what was erased, as soon as it was
     */
    Uni<Void> run(Target target, BiFunction<String, Long, Uni<Void>> found) {
        return topics(target)
                .chain(topics -> each(topics, topic -> untilNothingIsFound(topic, found)))
                .chain(() -> untilNothingIsFound(target, found));
    }

    private Uni<List<Target>> topics(Target target) {
        return target.isAccount()
                ? Multi.createFrom()
                        .iterable(erasables)
                        .onItem()
                        .transformToUniAndConcatenate(erasable -> erasable.topicsOf(target.userId()))
                        .onItem()
                        .<String>disjoint()
                        .collect()
                        .asSet()
                        .map(ids -> ids.stream()
                                .map(id -> new Target(target.userId(), id))
                                .toList())
                : Uni.createFrom().item(List.of());
    }

    private Uni<Void> untilNothingIsFound(Target target, BiFunction<String, Long, Uni<Void>> found) {
        return destroyKeys(target)
                .chain(() -> each(barriers, barrier -> barrier.raise(target)))
                .chain(() -> Multi.createBy()
                        .repeating()
                        .uni(() -> pass(target, found))
                        .whilst(erased -> erased > 0)
                        .onItem()
                        .ignoreAsUni());
    }

    private Uni<Void> destroyKeys(Target target) {
        return each(
                erasables.stream()
                        .flatMap(erasable -> erasable.scopes(target).stream())
                        .distinct()
                        .toList(),
                keys::destroy);
    }

    /** How many documents it erased. */
    private Uni<Long> pass(Target target, BiFunction<String, Long, Uni<Void>> found) {
        return Multi.createFrom()
                .iterable(erasables)
                .onItem()
                .transformToUniAndConcatenate(erasable -> erasable.erase(target)
                        .call(erased -> erased > 0
                                ? found.apply(erasable.kind(), erased)
                                : Uni.createFrom().voidItem()))
                .collect()
                .in(Sum::new, Sum::add)
                .map(Sum::value);
    }

    private static <T> Uni<Void> each(List<T> items, Function<T, Uni<Void>> step) {
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .transformToUniAndConcatenate(step::apply)
                .onItem()
                .ignoreAsUni();
    }

    private static final class Sum {
        private long value;

        void add(long more) {
            value += more;
        }

        long value() {
            return value;
        }
    }
}
