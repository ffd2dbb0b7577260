package io.mimiq.e2e.promise;

/**
 * One test, as the build's reports name it.
 *
 * @param module folder of the module, as in {@code deploy/gateway}
 * @param group the class with its package, or the file of browser tests
 * @param name the method, or the title of a browser test; empty for the group as a whole
 */
record TestId(String module, String group, String name) {

    TestId wholeGroup() {
        return new TestId(module, group, "");
    }
}
