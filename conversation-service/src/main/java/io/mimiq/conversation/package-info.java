/** Messages, the assistant and its AI providers. Other services reach this one only over HTTP and Kafka. */
@NullMarked
package io.mimiq.conversation;

import org.jspecify.annotations.NullMarked;
