/** Changes documents that several writers change, without losing any one's change. */
@NullMarked
package io.mimiq.usage.revision;

import org.jspecify.annotations.NullMarked;
