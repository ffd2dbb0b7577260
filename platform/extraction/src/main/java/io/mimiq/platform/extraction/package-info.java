/**
 * Reads a file of any kind as Markdown that knows on which page, slide or row its parts stand. Its process reads hostile files,
 * so it holds nothing else; who starts it uses only {@link io.mimiq.platform.extraction.Outcome} and what that consists of.
 */
@NullMarked
package io.mimiq.platform.extraction;

import org.jspecify.annotations.NullMarked;
