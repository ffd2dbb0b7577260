package io.mimiq.platform.web.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.IndexView;

/** Makes the document as strict as the code that answers requests, because clients are generated from it. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class ContractFilter implements OASFilter {
    private final IndexView index;

    public ContractFilter(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getComponents() == null) {
            return;
        }
        CommonAnswers.declare(document);
        CommonParameters.declare(document);
        Schemas schemas = new Schemas(document);
        schemas.dropUnused();
        PlainTypes.inline(schemas);
        RecordTypes records = new RecordTypes(index);
        new AnsweredRecords(records).require(schemas);
        new AskedRecords(records).declare(schemas);
        Patterns.anchor(schemas);
        PageNames.follow(schemas);
    }
}
