/**
 * Reads a source, whatever its shape, into units: the sentences, items, rows, blocks and headings that its account is
 * made of. The same text always gives the same units, in linear time and without an exception. Knows no provider, store
 * or page.
 */
@NullMarked
package io.mimiq.platform.reading;

import org.jspecify.annotations.NullMarked;
