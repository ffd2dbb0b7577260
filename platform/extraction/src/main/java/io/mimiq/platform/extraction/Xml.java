package io.mimiq.platform.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.util.DocumentHelper;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Reads the XML in Office files by local names, as the same elements come in several namespaces. */
final class Xml {

    private Xml() {}

    /** Without document types and external entities. */
    static Node parse(InputStream bytes) throws IOException {
        try {
            return DocumentHelper.readDocument(bytes).getDocumentElement();
        } catch (SAXException e) {
            throw new IOException("no sound XML", e);
        }
    }

    /** The elements in an element. */
    static List<Node> children(@Nullable Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node node = parent == null ? null : parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeType() == Node.ELEMENT_NODE) {
                children.add(node);
            }
        }
        return children;
    }

    static List<Node> children(@Nullable Node parent, String name) {
        return children(parent).stream()
                .filter(child -> name(child).equals(name))
                .toList();
    }

    /** The descendant at the end of this path. */
    static Optional<Node> find(@Nullable Node from, String... path) {
        Optional<Node> found = Optional.ofNullable(from);
        for (String name : path) {
            found = found.flatMap(element -> first(element, name));
        }
        return found;
    }

    static Optional<Node> first(@Nullable Node parent, String name) {
        return children(parent, name).stream().findFirst();
    }

    /** The attribute {@code val} of the descendant at the end of this path. */
    static Optional<String> value(@Nullable Node from, String... path) {
        return find(from, path).flatMap(element -> attribute(element, "val"));
    }

    static String name(Node node) {
        return node.getLocalName();
    }

    static Optional<String> attribute(Node element, String name) {
        for (int index = 0; index < element.getAttributes().getLength(); index++) {
            Node attribute = element.getAttributes().item(index);
            if (name.equals(attribute.getLocalName())) {
                return Optional.of(attribute.getNodeValue());
            }
        }
        return Optional.empty();
    }

    /** A property that is on unless its value says otherwise. */
    static boolean isOn(@Nullable Node properties, String name) {
        return find(properties, name)
                .map(property -> attribute(property, "val").orElse("on"))
                .filter(value -> !value.equals("0") && !value.equals("false") && !value.equals("off"))
                .isPresent();
    }

    static int number(String text, int otherwise) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
