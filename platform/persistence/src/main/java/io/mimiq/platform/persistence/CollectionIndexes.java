package io.mimiq.platform.persistence;

import com.mongodb.client.model.IndexModel;
import java.util.List;

/**
 * A bean that declares the indexes of one collection. They are created at startup, and the service is not ready until
 * they exist.
 */
public interface CollectionIndexes {
    String collection();

    List<IndexModel> indexes();
}
