package io.mimiq.knowledge.diff;

import java.util.List;

/**
 * A run of lines that differs.
 *
 * @param beforeLine index of the first line of {@code before} in the old body, from 0
 * @param afterLine index of the first line of {@code after} in the new body, from 0
 * @param words the same change word by word, when lines were replaced by others
 */
public record LineHunk(int beforeLine, List<String> before, int afterLine, List<String> after, List<WordHunk> words) {}
