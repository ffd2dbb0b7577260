package io.mimiq.auth.session;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The key for what an account leaves in a browser: 256 bits as 64 lower-case hex digits, the same for all its sessions. */
record BrowserKeyView(@Schema(pattern = "^[0-9a-f]{64}$") String key) {
    @Override
    public String toString() {
        return "BrowserKeyView[redacted]";
    }
}
