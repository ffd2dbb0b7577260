package io.mimiq.e2e.supply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What the files of the build name: every dependency, plugin and image that is not of the suite itself. */
final class Declared {
    private static final List<String> ELEMENTS = List.of("dependency", "plugin", "path");

    private Declared() {}

    static Set<String> of(Path root) throws IOException {
        Set<String> declared = new TreeSet<>();
        Element parent = pom(root);
        maven(parent, declared);
        NodeList modules = parent.getElementsByTagName("module");
        for (int i = 0; i < modules.getLength(); i++) {
            maven(pom(root.resolve(modules.item(i).getTextContent())), declared);
        }
        JsonNode npm = new ObjectMapper()
                .readTree(root.resolve("deploy/web/package.json").toFile());
        npm.path("dependencies").fieldNames().forEachRemaining(declared::add);
        npm.path("devDependencies").fieldNames().forEachRemaining(declared::add);
        images(root.resolve("docker-compose.yml"), "image: ", declared);
        images(root.resolve("deploy/docker/Dockerfile"), "FROM ", declared);
        images(root.resolve("deploy/docker/Dockerfile"), "COPY --from=", declared);
        return declared;
    }

    private static Element pom(Path module) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder()
                    .parse(module.resolve("pom.xml").toFile())
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("no pom in " + module, e);
        }
    }

    private static void maven(Element pom, Set<String> declared) {
        for (String name : ELEMENTS) {
            NodeList elements = pom.getElementsByTagName(name);
            for (int i = 0; i < elements.getLength(); i++) {
                String group = child(elements.item(i), "groupId");
                if (!group.isEmpty() && !group.equals("io.mimiq")) {
                    declared.add(group + ":" + child(elements.item(i), "artifactId"));
                }
            }
        }
    }

    private static String child(Node element, String name) {
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeName().equals(name)) {
                return child.getTextContent();
            }
        }
        return "";
    }

    /** An image has a tag; the stages of a build and the suite's own images have none. */
    private static void images(Path file, String before, Set<String> declared) throws IOException {
        for (String line : Files.readAllLines(file)) {
            String text = line.strip();
            if (text.startsWith(before)) {
                String image = text.substring(before.length()).split(" ", 2)[0];
                if (image.contains(":")) {
                    declared.add(image);
                }
            }
        }
    }
}
