/** Work on what people sent: off the event loop, on few threads, in turns between people, and not without end. */
@NullMarked
package io.mimiq.platform.web.computing;

import org.jspecify.annotations.NullMarked;
