/** Confluence pages linked to topics: linking, syncing their text to documents, unlinking. */
@NullMarked
package io.mimiq.integration.page;

import org.jspecify.annotations.NullMarked;
