/** Messages, the assistant and its AI providers. Other services meet this one over HTTP and Kafka only. */
@NullMarked
package io.mimiq.conversation;

import org.jspecify.annotations.NullMarked;
