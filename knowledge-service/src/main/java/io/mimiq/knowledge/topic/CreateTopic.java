package io.mimiq.knowledge.topic;

import io.mimiq.platform.web.Text;
import jakarta.validation.constraints.NotNull;

record CreateTopic(
        @NotNull @Text(max = CreateTopic.MAX_TITLE) String title) {

    static final int MAX_TITLE = 200;
}
