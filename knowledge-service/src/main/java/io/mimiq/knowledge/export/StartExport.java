package io.mimiq.knowledge.export;

import io.mimiq.platform.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * Asks for an archive.
 *
 * @param topicId of the one topic to export; the whole account if absent
 */
record StartExport(@Text(max = 100) @Nullable String topicId) {}
