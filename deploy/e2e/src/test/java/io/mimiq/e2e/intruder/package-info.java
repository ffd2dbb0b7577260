/** Somebody who reaches the broker, and even has one service's key, makes nothing happen that is not that service's to say. */
@NullMarked
package io.mimiq.e2e.intruder;

import org.jspecify.annotations.NullMarked;
