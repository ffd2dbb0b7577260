/** How requests are read and responses written as JSON. */
@NullMarked
package io.mimiq.platform.web.json;

import org.jspecify.annotations.NullMarked;
