package io.mimiq.knowledge.history;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.mimiq.knowledge.version.Summary;
import io.mimiq.knowledge.version.Versions;
import io.mimiq.platform.contracts.knowledge.Knowledge;
import java.util.List;

/** A version with its full content. */
record VersionView(@JsonUnwrapped Summary summary, List<Knowledge.Section> sections) {

    static VersionView of(Versions.Read version) {
        return new VersionView(version.summary(), version.page().view());
    }
}
