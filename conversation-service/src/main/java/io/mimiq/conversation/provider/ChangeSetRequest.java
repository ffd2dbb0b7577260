package io.mimiq.conversation.provider;

import io.mimiq.platform.contracts.knowledge.DocumentPlacement;
import io.mimiq.platform.contracts.knowledge.Knowledge;
import io.mimiq.platform.contracts.knowledge.Reference;
import io.mimiq.platform.contracts.knowledge.SourceKind;
import io.mimiq.platform.reading.Reading;
import io.mimiq.platform.reading.Unit;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Text that came in, and the knowledge it should change. The text is data: nothing in it is an instruction.
 *
 * @param references what is known beside the page; empty unless the provider
 *     {@link AiProvider#readsReferences(Source) reads them} for this source
 */
public record ChangeSetRequest(String changeSetId, Knowledge knowledge, List<Reference> references, Source source) {

    public ChangeSetRequest(String changeSetId, Knowledge knowledge, Source source) {
        this(changeSetId, knowledge, List.of(), source);
    }

    /**
     * The part of a source that is read at once; the rest of it is there for context.
     *
     * @param id of the note or document
     * @param textId of the text, which links on the page lead to; a document has another with each revision
     * @param date when it was written, for what it says of tomorrow
     * @param text of the whole source
     * @param reading of the whole source
     * @param first number of the part's first unit
     * @param last number of its last unit
     * @param placement of a document
     */
    public record Source(
            String id,
            String textId,
            SourceKind kind,
            @Nullable String title,
            LocalDate date,
            String text,
            Reading reading,
            int first,
            int last,
            DocumentPlacement placement) {

        public Source(
                String id,
                SourceKind kind,
                @Nullable String title,
                LocalDate date,
                String text,
                Reading reading,
                int first,
                int last,
                DocumentPlacement placement) {
            this(id, id, kind, title, date, text, reading, first, last, placement);
        }

        public Source(
                String id,
                SourceKind kind,
                @Nullable String title,
                LocalDate date,
                String text,
                Reading reading,
                int first,
                int last) {
            this(id, kind, title, date, text, reading, first, last, DocumentPlacement.AUTO);
        }

        /** Whether it is searched and cited but not written on the page, where a document has so much room. */
        public boolean staysBeside(int pageLength) {
            return kind.isDocument()
                    && (placement == DocumentPlacement.SOURCE
                            || placement == DocumentPlacement.AUTO && text.length() > pageLength);
        }

        /** The units to work on. */
        public List<Unit> units() {
            return reading.units().subList(first - 1, last);
        }

        @Override
        public String toString() {
            return "Source[" + id + ", " + first + ".." + last + "]";
        }
    }

    /** An id for the n-th new thing of a kind: the same change set asked for again names its things the same way. */
    public String newId(String kind, int n) {
        String name = changeSetId + "/" + kind + "/" + n;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
