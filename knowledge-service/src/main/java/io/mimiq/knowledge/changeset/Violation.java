package io.mimiq.knowledge.changeset;

/** Why a change set is refused: the field at fault, and what is wrong with it in words that quote no content. */
public record Violation(String field, String message) {}
