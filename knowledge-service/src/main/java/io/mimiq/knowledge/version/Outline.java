package io.mimiq.knowledge.version;

import java.util.Set;

/** What a version says, piece by piece: its headings, its statements, and the sentences around them. */
public record Outline(int number, Set<String> pieces) {}
