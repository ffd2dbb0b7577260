package io.mimiq.local.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Refuses what mongo-java-server would accept and then ignore.
 *
 * <p>A collation, a TTL or a transaction that silently has no effect is worse than an error on the first run.
 */
final class Refusals {

    private static final int INVALID_OPTIONS = 72;
    private static final int CANNOT_CREATE_INDEX = 67;
    private static final int COMMAND_NOT_SUPPORTED = 115;

    private static final Set<String> COMMANDS = Set.of("renamecollection", "collmod", "mapreduce");
    private static final Set<String> OPTIONS = Set.of("collation", "let", "startTransaction", "autocommit");
    private static final Set<String> INDEX_OPTIONS = Set.of("v", "key", "name", "ns", "unique", "sparse", "background");
    private static final Set<String> COLLECTION_OPTIONS =
            Set.of("create", "writeConcern", "comment", "lsid", "$db", "$readPreference", "capped", "autoIndexId");

    private Refusals() {}

    static void check(String command, Document arguments) {
        if (COMMANDS.contains(command.toLowerCase(java.util.Locale.ROOT))) {
            throw new MongoServerError(
                    COMMAND_NOT_SUPPORTED, "CommandNotSupported", "the embedded store has no " + command);
        }
        refuseOptions(arguments);
        for (String list : List.of("updates", "deletes")) {
            if (arguments.get(list) instanceof Collection<?> statements) {
                statements.forEach(statement -> refuseOptions((Document) statement));
            }
        }
        if (command.equals("create")) {
            arguments.keySet().stream()
                    .filter(option -> !COLLECTION_OPTIONS.contains(option))
                    .findFirst()
                    .ifPresent(Refusals::refuseOption);
        }
    }

    static void checkIndex(Document description) {
        description.keySet().stream()
                .filter(option -> !INDEX_OPTIONS.contains(option))
                .findFirst()
                .ifPresent(option -> refuseIndex("the embedded store has no index option " + option));
        if (!(description.get("name") instanceof String)
                || !(description.get("key") instanceof Document key)
                || key.isEmpty()) {
            throw refusedIndex("an index needs a name and at least one key");
        }
        for (Map.Entry<String, Object> field : key.entrySet()) {
            if (!(field.getValue() instanceof Number direction) || Math.abs(direction.doubleValue()) != 1) {
                refuseIndex("the embedded store has ascending and descending keys only, not " + field.getKey() + ": "
                        + field.getValue());
            }
            for (String part : field.getKey().split("\\.", -1)) {
                if (part.isEmpty() || part.startsWith("$") || part.chars().allMatch(Character::isDigit)) {
                    refuseIndex("the embedded store cannot index the path " + field.getKey());
                }
            }
        }
    }

    private static void refuseOptions(Document arguments) {
        OPTIONS.stream().filter(arguments::containsKey).findFirst().ifPresent(Refusals::refuseOption);
    }

    private static void refuseOption(String option) {
        throw new MongoServerError(
                INVALID_OPTIONS, "InvalidOptions", "the embedded store does not support the option " + option);
    }

    private static void refuseIndex(String message) {
        throw refusedIndex(message);
    }

    private static MongoServerError refusedIndex(String message) {
        return new MongoServerError(CANNOT_CREATE_INDEX, "CannotCreateIndex", message);
    }
}
