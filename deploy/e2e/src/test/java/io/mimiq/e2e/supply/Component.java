package io.mimiq.e2e.supply;

/** @param name a package URL without its version: {@code pkg:maven/io.netty/netty-codec-http} */
record Component(String name, String version) {

    /** @param purl a package URL with its version, and maybe with qualifiers */
    static Component of(String purl) {
        String bare = purl.split("[?#]", 2)[0].replace("%40", "@");
        int at = bare.lastIndexOf('@');
        return new Component(bare.substring(0, at), bare.substring(at + 1));
    }

    @Override
    public String toString() {
        return name + "@" + version;
    }
}
