/**
 * Change sets as pure logic: what an operation means, how operations edit a page, and the loss guard, which refuses
 * what would lose knowledge. Knows the page, but no storage and no HTTP.
 */
@NullMarked
package io.mimiq.knowledge.changeset;

import org.jspecify.annotations.NullMarked;
