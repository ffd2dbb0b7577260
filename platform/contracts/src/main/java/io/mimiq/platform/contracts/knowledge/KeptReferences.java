package io.mimiq.platform.contracts.knowledge;

/** @param version the newest one once they are on the page */
public record KeptReferences(int version) {}
