package io.mimiq.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllPagesTest {
    private final List<String> asked = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 7})
    void hasEveryItemInOrder(int count) {
        List<Integer> items = AllPages.of(2, page -> numbers(page, count))
                .collect()
                .asList()
                .await()
                .indefinitely();

        assertThat(items).hasSize(count).isSorted();
    }

    @Test
    void asksForNoPageBeforeTheItemsOfTheLastAreTaken() {
        AssertSubscriber<Integer> reader =
                AllPages.of(2, page -> numbers(page, 5)).subscribe().withSubscriber(AssertSubscriber.create(0));
        assertThat(asked).isEmpty();

        reader.request(2);
        assertThat(asked).hasSizeLessThanOrEqualTo(2);

        reader.request(100);
        assertThat(asked).containsExactly("first", "2", "4");
        reader.assertCompleted().assertItems(0, 1, 2, 3, 4);
    }

    @Test
    void failsWithAPage() {
        AssertSubscriber<Integer> reader = AllPages.of(
                        2,
                        page -> page.cursor() == null
                                ? numbers(page, 5)
                                : Uni.createFrom().<Page<Integer>>failure(new IllegalStateException("gone")))
                .subscribe()
                .withSubscriber(AssertSubscriber.create(100));

        reader.assertItems(0, 1).assertFailedWith(IllegalStateException.class, "gone");
    }

    @Test
    void beginsAnewForEachReader() {
        Multi<Integer> all = AllPages.of(2, page -> numbers(page, 3));

        assertThat(all.collect().asList().await().indefinitely()).hasSize(3);
        assertThat(all.collect().asList().await().indefinitely()).hasSize(3);
    }

    private Uni<Page<Integer>> numbers(PageRequest request, int count) {
        asked.add(request.cursor() == null ? "first" : request.cursor());
        int from = request.cursor() == null ? 0 : Integer.parseInt(request.cursor());
        int to = Math.min(count, from + request.limit());
        List<Integer> items = new ArrayList<>();
        for (int i = from; i < to; i++) {
            items.add(i);
        }
        return Uni.createFrom().item(new Page<>(items, to < count ? String.valueOf(to) : null));
    }
}
