@NullMarked
package io.mimiq.conversation.message;

import org.jspecify.annotations.NullMarked;
