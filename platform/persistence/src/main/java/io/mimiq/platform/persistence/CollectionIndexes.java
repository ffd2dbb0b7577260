package io.mimiq.platform.persistence;

import com.mongodb.client.model.IndexModel;
import java.util.List;

/** A bean that says which indexes a collection needs; they are made at start, and the service is not ready before. */
public interface CollectionIndexes {
    String collection();

    List<IndexModel> indexes();
}
