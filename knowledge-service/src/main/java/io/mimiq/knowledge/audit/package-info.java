/** The actions of this service that the audit trail records. */
@NullMarked
package io.mimiq.knowledge.audit;

import org.jspecify.annotations.NullMarked;
