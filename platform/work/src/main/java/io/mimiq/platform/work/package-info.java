/** Background tasks: features declare them, one engine schedules them. Knows no domain type. */
@NullMarked
package io.mimiq.platform.work;

import org.jspecify.annotations.NullMarked;
