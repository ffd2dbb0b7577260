package io.mimiq.conversation.knowledge;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** That a topic is there. */
@JsonIgnoreProperties(ignoreUnknown = true)
record TopicHead(String id, long version) {}
