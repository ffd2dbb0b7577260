@org.jspecify.annotations.NullMarked
package io.mimiq.conversation.change;
