@NullMarked
package io.mimiq.conversation;

import org.jspecify.annotations.NullMarked;
