/** What people keep and look for, at sizes that nobody types. */
@NullMarked
package io.mimiq.bench.search;

import org.jspecify.annotations.NullMarked;
