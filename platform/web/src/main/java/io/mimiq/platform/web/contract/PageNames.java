package io.mimiq.platform.web.contract;

import io.mimiq.platform.web.Page;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** Names each page after the schema of its items, whose name need not be the class's. */
final class PageNames {
    private static final String PAGE = Page.class.getSimpleName();

    private PageNames() {}

    static void follow(Schemas schemas) {
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, Schema> renamed = new LinkedHashMap<>();
        schemas.named().forEach((name, schema) -> {
            String items = name.startsWith(PAGE) ? itemsOf(schema) : null;
            names.put(name, items == null ? name : PAGE + items);
            renamed.put(names.getOrDefault(name, name), schema);
        });
        schemas.all().forEach(schema -> {
            String target = Schemas.target(schema);
            if (target != null) {
                Schemas.refer(schema, names.getOrDefault(target, target));
            }
        });
        schemas.keep(renamed);
    }

    private static @Nullable String itemsOf(Schema page) {
        Schema items =
                page.getProperties() == null ? null : page.getProperties().get("items");
        return items == null || items.getItems() == null ? null : Schemas.target(items.getItems());
    }
}
