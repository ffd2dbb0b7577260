/** The acts of this service that the audit trail tells of. */
@NullMarked
package io.mimiq.knowledge.audit;

import org.jspecify.annotations.NullMarked;
