package io.mimiq.local.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Runs an aggregation on what its leading {@code $match}, {@code $sort} and {@code $limit} find through the indexes;
 * the library would feed it the whole collection.
 */
final class Pipeline {

    private final DurableDatabase database;
    private final DatabaseResolver databases;
    private final Oplog oplog;

    Pipeline(DurableDatabase database, DatabaseResolver databases, Oplog oplog) {
        this.database = database;
        this.databases = databases;
        this.oplog = oplog;
    }

    Document run(Document arguments) {
        String name = Fields.text(arguments, "aggregate");
        MongoCollection<Position> collection = database.collection(name);
        List<Document> stages = Aggregation.parse(arguments.get("pipeline"));
        Head head = Head.of(stages);
        Aggregation rest = Aggregation.fromPipeline(
                stages.subList(head.length, stages.size()), databases, database, collection, oplog);
        rest.validate(new Document("cursor", new Document()));
        List<Document> result = collection == null
                ? List.of()
                : rest.runStages(StreamSupport.stream(
                        collection.handleQuery(head.toQuery()).spliterator(), false));
        return database.answer(name, result, batchSize(arguments));
    }

    private static int batchSize(Document arguments) {
        return arguments.get("cursor") instanceof Document cursor && cursor.get("batchSize") instanceof Number wanted
                ? wanted.intValue()
                : 0;
    }

    /** The leading stages that form a query. */
    private static final class Head {

        private int length;
        private Document match = new Document();
        private @Nullable Document sort;
        private int limit;

        static Head of(List<Document> stages) {
            Head head = new Head();
            if (head.at(stages, "$match") instanceof Document match) {
                head.match = match;
                head.length++;
            }
            if (head.at(stages, "$sort") instanceof Document sort) {
                head.sort = sort;
                head.length++;
            }
            if (head.at(stages, "$limit") instanceof Number limit && limit.intValue() > 0) {
                head.limit = limit.intValue();
                head.length++;
            }
            return head;
        }

        private @Nullable Object at(List<Document> stages, String operator) {
            return length < stages.size() ? stages.get(length).get(operator) : null;
        }

        QueryParameters toQuery() {
            Document selector = new Document("$query", match).append("$orderby", sort);
            return new QueryParameters(selector, 0, limit);
        }
    }
}
