package io.mimiq.platform.contracts.knowledge;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A document with its text, for those who draw knowledge from it. */
@Schema(name = "TextView")
public record SourceDocument(String id, String title, String mediaType, String text, int revision, Origin origin) {}
