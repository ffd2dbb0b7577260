/** The Messages API of Anthropic. The only code of the suite that sends content to another company. */
@NullMarked
package io.mimiq.conversation.provider.anthropic;

import org.jspecify.annotations.NullMarked;
