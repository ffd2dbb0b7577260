package io.mimiq.auth;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.BsonString;

/** What this service asks MongoDB about the keys of people. */
@Singleton
@Unremovable
public class KeyQuestions implements CommandListener {
    private static final BsonString KEYS = new BsonString("keys");
    private final List<Question> asked = new CopyOnWriteArrayList<>();

    private record Question(String command, String keyId) {}

    @Override
    public void commandStarted(CommandStartedEvent event) {
        String name = event.getCommandName();
        BsonDocument command = event.getCommand();
        if (KEYS.equals(command.get(name))) {
            BsonDocument about = switch (name) {
                case "find" -> command.getDocument("filter");
                case "insert" -> command.getArray("documents").get(0).asDocument();
                default -> new BsonDocument();
            };
            asked.add(new Question(
                    name, about.getString("_id", new BsonString("")).getValue()));
        }
    }

    /** The commands about the one key that is made meanwhile. */
    public List<String> aboutTheKeyMadeDuring(Runnable work) {
        asked.clear();
        work.run();
        Map<String, List<String>> byKey = asked.stream()
                .collect(Collectors.groupingBy(
                        Question::keyId, Collectors.mapping(Question::command, Collectors.toList())));
        List<List<String>> made = byKey.values().stream()
                .filter(commands -> commands.contains("insert"))
                .toList();
        if (made.size() != 1) {
            throw new AssertionError("One key should have been made: " + byKey);
        }
        return made.get(0);
    }
}
