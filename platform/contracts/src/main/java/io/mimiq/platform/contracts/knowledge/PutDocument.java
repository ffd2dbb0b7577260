package io.mimiq.platform.contracts.knowledge;

import io.mimiq.platform.web.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** A document that another service has fetched. */
public record PutDocument(
        @NotNull @Text(max = PutDocument.MAX_TITLE) String title,

        @NotNull @Pattern(regexp = "text/plain|text/markdown") String mediaType,

        @NotNull @Text(max = PutDocument.MAX_TEXT, blank = true)
        String text,

        @NotNull @Valid Origin origin) {

    static final int MAX_TITLE = 300;
    static final int MAX_TEXT = ApplyChangeSet.MAX_SOURCE;

    public PutDocument {
        title = Visible.of(title);
        text = Visible.of(text);
    }

    @Override
    public String toString() {
        return "PutDocument[" + mediaType + "]";
    }
}
