package io.mimiq.platform.web;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A list from its first page to its last. A page is asked for when the items before it are taken. */
public final class AllPages {
    private final int limit;
    private @Nullable String cursor;

    private AllPages(int limit) {
        this.limit = limit;
    }

    /** @param limit items of a page, as many as are in memory at once */
    public static <T> Multi<T> of(int limit, Function<PageRequest, Uni<Page<T>>> read) {
        return Multi.createBy()
                .repeating()
                .uni(() -> new AllPages(limit), place -> place.next(read))
                .whilst(page -> page.nextCursor() != null)
                .onItem()
                .transformToMultiAndConcatenate(page -> Multi.createFrom().iterable(page.items()));
    }

    private <T> Uni<Page<T>> next(Function<PageRequest, Uni<Page<T>>> read) {
        return read.apply(PageRequest.of(limit, cursor)).invoke(page -> cursor = page.nextCursor());
    }
}
