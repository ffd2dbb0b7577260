package io.mimiq.auth;

import io.mimiq.platform.testing.StructureTest;

class AuthStructureTest extends StructureTest {
    AuthStructureTest() {
        super("io.mimiq.auth");
    }
}
