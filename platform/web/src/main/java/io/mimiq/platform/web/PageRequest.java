package io.mimiq.platform.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/**
 * The page that a client asks for: 1 to 100 items, 20 by default. Usage: {@code @BeanParam @Valid PageRequest page}.
 */
public class PageRequest {
    public static final int MAX_LIMIT = 100;

    @QueryParam("limit")
    @DefaultValue("20")
    @Min(1) @Max(MAX_LIMIT) int limit;

    @QueryParam("cursor")
    @Nullable String cursor;

    /** For JAX-RS. */
    public PageRequest() {}

    private PageRequest(int limit, @Nullable String cursor) {
        this.limit = limit;
        this.cursor = cursor;
    }

    public static PageRequest of(int limit, @Nullable String cursor) {
        return new PageRequest(limit, cursor);
    }

    public int limit() {
        return limit;
    }

    /** Where the page starts, as {@link Page#nextCursor()} said; null for the first. */
    public @Nullable String cursor() {
        return cursor;
    }

    /** How many items to read: one more than the limit, to see whether there is a next page. */
    public int fetch() {
        return limit + 1;
    }

    /**
     * Returns the item to start after, or null for the first page.
     *
     * @throws ProblemException 400 {@code bad-request} if the cursor is not valid
     */
    public @Nullable Cursor after() {
        return cursor == null || cursor.isEmpty() ? null : Cursor.decode(cursor);
    }
}
