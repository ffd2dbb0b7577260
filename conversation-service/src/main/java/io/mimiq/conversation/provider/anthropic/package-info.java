/** Anthropic's Messages API. The only code in the suite that sends content to another company. */
@NullMarked
package io.mimiq.conversation.provider.anthropic;

import org.jspecify.annotations.NullMarked;
