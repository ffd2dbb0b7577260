package io.mimiq.platform.reading;

import java.util.HashSet;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;

/** Which addresses the links of a page name. */
final class Definitions {
    private final Set<String> used = new HashSet<>();

    private Definitions() {}

    static Definitions of(Node document) {
        Definitions definitions = new Definitions();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                definitions.used.add(link.getDestination());
                visitChildren(link);
            }

            @Override
            public void visit(Image image) {
                definitions.used.add(image.getDestination());
            }
        });
        return definitions;
    }

    /** Whether some link says this address, so that the text has it. */
    boolean isUsed(LinkReferenceDefinition definition) {
        return used.contains(definition.getDestination());
    }
}
