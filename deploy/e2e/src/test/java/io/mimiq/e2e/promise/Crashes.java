package io.mimiq.e2e.promise;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The test JVMs that ended before their tests did, as Failsafe's summaries tell. Their tests leave no report, so that
 * without this the ledger would name every promise they prove and not the one cause.
 */
final class Crashes {
    private static final String SUMMARY = "failsafe-reports/failsafe-summary.xml";

    private Crashes() {}

    /** What Failsafe says of each, after the module; leaves out summaries from before the build began. */
    static List<String> read(Path root, Instant buildStartedAt) throws IOException {
        List<String> crashes = new ArrayList<>();
        for (Path target : Modules.targets(root)) {
            Path summary = target.resolve(SUMMARY);
            if (Files.exists(summary)
                    && !Files.getLastModifiedTime(summary).toInstant().isBefore(buildStartedAt)) {
                String module = Modules.nameOf(root, target);
                message(summary).ifPresent(message -> crashes.add(module + ": " + message));
            }
        }
        return crashes;
    }

    private static Optional<String> message(Path summary) throws IOException {
        try (InputStream bytes = Files.newInputStream(summary)) {
            XMLStreamReader xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(bytes);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("failureMessage")) {
                    return Optional.of(xml.getElementText().strip()).filter(message -> !message.isEmpty());
                }
            }
            return Optional.empty();
        } catch (XMLStreamException e) {
            throw new IOException(summary + " cannot be read", e);
        }
    }
}
