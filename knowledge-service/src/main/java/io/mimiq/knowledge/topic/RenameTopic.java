package io.mimiq.knowledge.topic;

import io.mimiq.platform.web.Text;
import jakarta.validation.constraints.NotNull;

record RenameTopic(
        @NotNull @Text(max = CreateTopic.MAX_TITLE) String title) {}
