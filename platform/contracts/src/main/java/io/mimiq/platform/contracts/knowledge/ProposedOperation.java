package io.mimiq.platform.contracts.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * A proposed operation as a person sees it.
 *
 * @param statementId the statement it adds, replaces, takes back or contradicts
 * @param sectionId the section it writes into, makes, lays out, moves or removes
 * @param level of the section it makes, 2 to 6, or the one it gives to one that is there
 * @param text what it would say; of a section its heading
 * @param previousText what stands now
 * @param quote what the source says
 */
public record ProposedOperation(
        String operationId,
        String type,
        @Nullable String statementId,
        @Nullable String sectionId,
        @Nullable Integer level,
        @Nullable String text,
        @Nullable String previousText,
        @Nullable String quote) {}
