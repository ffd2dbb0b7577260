/** The tests of the web client in a real browser, which {@code deploy/web/browser} holds, against the started suite. */
@NullMarked
package io.mimiq.e2e.browser;

import org.jspecify.annotations.NullMarked;
