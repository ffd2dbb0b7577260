package io.mimiq.conversation.knowledge;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** A topic that exists. */
@JsonIgnoreProperties(ignoreUnknown = true)
record TopicHead(String id, long version) {}
