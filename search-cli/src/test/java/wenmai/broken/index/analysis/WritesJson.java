package wenmai.broken.index.analysis;

import com.fasterxml.jackson.databind.JsonNode;

/** Analysis leans on a library that a search server may lack. */
record WritesJson(JsonNode node) {}
